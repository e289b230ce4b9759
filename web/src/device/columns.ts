import { useSyncExternalStore } from 'react';

/** What a row of the order list may leave out; its numbers, deadline and state always stay. */
export const columns = ['product', 'customer', 'money', 'label'] as const;
export type Column = (typeof columns)[number];

const key = 'gullu.columns.hidden';
const listeners = new Set<() => void>();

/** The hidden columns, as they were chosen on this device; a space-separated text, since that is what a class list wants too. */
export function useHiddenColumns(): ReadonlySet<Column> {
  const text = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, () => localStorage.getItem(key) ?? '');
  return new Set(columns.filter((column) => text.split(' ').includes(column)));
}

export function hideColumns(hidden: ReadonlySet<Column>): void {
  localStorage.setItem(key, columns.filter((column) => hidden.has(column)).join(' '));
  listeners.forEach((listener) => listener());
}
