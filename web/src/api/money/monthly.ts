import { queryOptions } from '@tanstack/react-query';
import { get, write } from '../http.ts';
import type { components } from '../schema.d.ts';

type Schemas = components['schemas'];

export type MonthlyTerms = Schemas['MonthlyTerms'];
export type MonthlyWord = Schemas['MonthlyWord'];
export type OverheadMonth = Omit<Schemas['OverheadMonth'], 'items'> & { readonly items: readonly Schemas['Overhead'][] };

/** Every word on what the shop pays each month. */
export const monthlyQuery = queryOptions({ queryKey: ['costs', 'monthly'], queryFn: ({ signal }) => get<{ readonly words: readonly MonthlyWord[] }>('/api/expenses/monthly', signal) });

/** What the shop pays in the months that some days touch. */
export const overheadsQuery = (from: string, to: string) =>
  queryOptions({ queryKey: ['costs', 'overheads', from, to], queryFn: ({ signal }) => get<{ readonly months: readonly OverheadMonth[] }>(`/api/expenses/overheads?from=${from}&to=${to}`, signal) });

export const enterMonthly = (terms: MonthlyTerms) => write('POST', '/api/expenses/monthly', terms);
