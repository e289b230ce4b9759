import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { DeskWish } from '../../api/money/desk.ts';
import { readAmount } from '../pricing/amount.ts';

export const fields = ['price', 'lira', 'percent', 'returns'] as const;
export type DeskField = (typeof fields)[number];

/** Long enough to swallow a word in typing, short enough to feel at once. */
const settleMs = 200;

const highest: Readonly<Record<DeskField, number>> = { price: 1_000_000, lira: 1_000_000, percent: 99, returns: 99 };

/** What was typed as a number that the server takes; null when it is none. */
export function readField(field: DeskField, text: string): number | null {
  const read = readAmount(text);
  const number = read === null ? null : Math.round(read * 100) / 100;
  return number === null || number > highest[field] || number < (field === 'price' ? 0.01 : 0) ? null : number;
}

/** What is asked of a size: typed here, kept in the address when typing rests. */
export function useDeskWish(code: string) {
  const [params, setParams] = useSearchParams();
  const [texts, setTexts] = useState<Readonly<Record<DeskField, string>>>(() => {
    const said = (field: DeskField) => (params.get(field) ?? '').replace('.', ',');
    return { price: said('price'), lira: said('lira'), percent: said('percent'), returns: said('returns') };
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (field: DeskField, text: string) => {
    setTexts((before) => ({ ...before, [field]: text }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setParams(addressOf(code, { ...texts, [field]: text }), { replace: true, preventScrollReset: true }), settleMs);
  };
  const wish: DeskWish = { code, price: numberOf(params, 'price'), lira: numberOf(params, 'lira'), percent: numberOf(params, 'percent'), returns: numberOf(params, 'returns') };
  return { texts, type, wish };
}

function addressOf(code: string, texts: Readonly<Record<DeskField, string>>): Record<string, string> {
  const said = fields.flatMap((field) => {
    const number = readField(field, texts[field]);
    return number === null ? [] : [[field, String(number)] as const];
  });
  return { code, ...Object.fromEntries(said) };
}

const numberOf = (params: URLSearchParams, field: DeskField) => readField(field, params.get(field) ?? '');
