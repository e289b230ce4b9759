import { queryOptions } from '@tanstack/react-query';
import { get } from '../http.ts';
import type { CountedAnswer, StockCountSummary, StockCountView } from '../types.ts';
import { post } from './stock.ts';

export const countsQuery = queryOptions({
  queryKey: ['stock', 'counts'],
  queryFn: ({ signal }) => get<readonly StockCountSummary[]>('/api/stock/counts', signal),
});

export const countQuery = (id: number) =>
  queryOptions({ queryKey: ['stock', 'count', id], queryFn: ({ signal }) => get<StockCountView>(`/api/stock/counts/${id}`, signal) });

/** Of one of the two. */
export const startCount = (of: { readonly shelf: string } | { readonly model: string }) => post<StockCountView>('/api/stock/counts', of);
/** One pair more, or with a number what lies there; the key makes it count once. */
export const countPairs = (id: number, key: string, code: string, shelf: string, pairs?: number) =>
  post<CountedAnswer>(`/api/stock/counts/${id}/pairs`, { key, code, shelf, pairs: pairs ?? null });
export const finishCount = (id: number) => post<StockCountView>(`/api/stock/counts/${id}/finish`);
export const dropCount = (id: number) => post<StockCountView>(`/api/stock/counts/${id}/drop`);
