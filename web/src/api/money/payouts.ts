import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get } from '../http.ts';
import type { components } from '../schema.d.ts';

type Schemas = components['schemas'];

export type Payout = Schemas['Payout'];
export type ExpectedPayout = Schemas['ExpectedPayout'];
export type PayoutPart = Schemas['PayoutPart'];
export type PayoutRow = Schemas['PayoutRow'];
type Book = Omit<Schemas['PayoutBook'], 'payouts' | 'expected'> & { readonly payouts: readonly Payout[]; readonly expected: readonly ExpectedPayout[] };
type Proof = Omit<Schemas['PayoutProof'], 'parts'> & { readonly parts: readonly PayoutPart[] };
type Rows = Omit<Schemas['PayoutRows'], 'rows'> & { readonly rows: readonly PayoutRow[] };

const address = '/api/money/payouts';

/** What Trendyol has paid, the newest first, and what is to come. */
export const payoutsQuery = infiniteQueryOptions({
  queryKey: ['money', 'payouts'],
  queryFn: ({ pageParam, signal }) => get<Book>(pageParam === null ? address : `${address}?after=${pageParam}`, signal),
  initialPageParam: null as number | null,
  getNextPageParam: (page: Book) => page.next,
});

/** Payments of some days and their rows. */
export const payoutsSheet = (from: string, to: string) => `${address}/sheet?${new URLSearchParams({ from, to }).toString()}`;

export const payoutQuery = (id: number) => queryOptions({ queryKey: ['money', 'payouts', id], queryFn: ({ signal }) => get<Proof>(`${address}/${id}`, signal) });

/** The rows that a payment paid, a hundred at a time; of one kind or all. */
export const payoutRowsQuery = (id: number, part: PayoutPart | null) =>
  infiniteQueryOptions({
    queryKey: ['money', 'payouts', id, 'rows', part?.type, part?.text],
    queryFn: ({ pageParam, signal }) =>
      get<Rows>(`${address}/${id}/rows?${new URLSearchParams({ take: '100', after: String(pageParam), ...(part === null ? {} : { type: part.type, text: part.text ?? '' }) })}`, signal),
    initialPageParam: 0,
    getNextPageParam: (page: Rows) => page.next,
  });
