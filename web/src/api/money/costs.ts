import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get, write } from '../http.ts';
import type { CostedModel, CostHistory, CostWish, ExpenseKey, ExpenseWord, MissingCosts, RateBook, RecostPreview, RecostWish } from '../types.ts';

/** Models whose orders wait for a cost; what blocks the most lira first. */
export const missingCostsQuery = queryOptions({ queryKey: ['costs', 'missing'], queryFn: ({ signal }) => get<MissingCosts>('/api/costs/missing', signal) });

export const costModelsQuery = (search: string) =>
  queryOptions({
    queryKey: ['costs', 'models', search],
    queryFn: ({ signal }) => get<{ readonly models: readonly CostedModel[] }>(`/api/costs${search === '' ? '' : `?search=${encodeURIComponent(search)}`}`, signal),
    placeholderData: keepPreviousData,
  });

export const costHistoryQuery = (model: string) =>
  queryOptions({ queryKey: ['costs', 'history', model], queryFn: ({ signal }) => get<CostHistory>(`/api/costs/history?model=${encodeURIComponent(model)}`, signal) });

export const ratesQuery = queryOptions({ queryKey: ['costs', 'rates'], queryFn: ({ signal }) => get<RateBook>('/api/rates', signal) });

export const expensesQuery = queryOptions({ queryKey: ['costs', 'expenses'], queryFn: ({ signal }) => get<{ readonly words: readonly ExpenseWord[] }>('/api/expenses', signal) });

export async function enterCosts(costs: readonly CostWish[]): Promise<{ readonly entered: number; readonly lines: number }> {
  return (await (await write('POST', '/api/costs', { costs })).json()) as { readonly entered: number; readonly lines: number };
}

export async function previewRecost(wish: RecostWish): Promise<RecostPreview> {
  return (await (await write('POST', '/api/costs/recost/preview', wish)).json()) as RecostPreview;
}

export async function recost(wish: RecostWish, seen: RecostPreview): Promise<RecostPreview> {
  return (await (await write('POST', '/api/costs/recost', { wish, seen })).json()) as RecostPreview;
}

export async function typeRate(day: string, value: number): Promise<{ readonly lines: number }> {
  return (await (await write('POST', '/api/rates', { day, value })).json()) as { readonly lines: number };
}

export const enterExpense = (key: ExpenseKey, amount: number | null, validFrom: string) => write('POST', '/api/expenses', { key, amount, validFrom });
