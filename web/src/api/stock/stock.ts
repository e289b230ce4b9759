import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get, write } from '../http.ts';
import type { MovementPage, ScannedStock, ShelfContents, ShelfSummary, StockAnswer, VariantStock } from '../types.ts';

export type EntryMode = 'add' | 'replace';

/** One line of an entry; its key makes it count once, however often it is sent. */
export interface EntryLine {
  readonly key: string;
  readonly barcode: string;
  readonly pairs: number;
}

const codeOf = (name: string, code: string) => `${name}=${encodeURIComponent(code)}`;

export const findStock = (code: string) => get<ScannedStock>(`/api/stock/find?${codeOf('code', code)}`);

export const levelQuery = (barcode: string) =>
  queryOptions({
    queryKey: ['stock', 'level', barcode],
    queryFn: async ({ signal }) => (await get<readonly VariantStock[]>(`/api/stock/levels?${codeOf('barcode', barcode)}`, signal))[0] ?? null,
  });

export const movementsQuery = (barcode: string) =>
  infiniteQueryOptions({
    queryKey: ['stock', 'movements', barcode],
    queryFn: ({ pageParam, signal }) => get<MovementPage>(`/api/stock/movements?${codeOf('barcode', barcode)}${pageParam === null ? '' : `&before=${pageParam}`}`, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (page: MovementPage) => page.before,
  });

export const shelvesQuery = queryOptions({
  queryKey: ['stock', 'shelves'],
  queryFn: ({ signal }) => get<readonly ShelfSummary[]>('/api/shelves', signal),
});

export const shelfQuery = (code: string) =>
  queryOptions({ queryKey: ['stock', 'shelf', code], queryFn: ({ signal }) => get<ShelfContents>(`/api/shelves/${encodeURIComponent(code)}`, signal) });

export const makeShelf = (code: string) => post<ShelfContents>('/api/shelves', { code });
export const enterStock = (mode: EntryMode, shelf: string, note: string, lines: readonly EntryLine[]) =>
  post<StockAnswer>('/api/stock/entries', { mode, shelf, note: note === '' ? null : note, lines });
export const moveStock = (key: string, barcode: string, from: string, to: string, pairs: number) =>
  post<StockAnswer>('/api/stock/transfers', { key, barcode, from, to, pairs });
export const writeOffStock = (key: string, barcode: string, shelf: string, pairs: number, note: string) =>
  post<StockAnswer>('/api/stock/damages', { key, barcode, shelf, pairs, note });
export const undoMovement = (id: number) => post<StockAnswer>(`/api/stock/movements/${id}/undo`);

/** Writes and reads the answer. */
export async function post<T>(path: string, body?: unknown): Promise<T> {
  return (await (await write('POST', path, body)).json()) as T;
}
