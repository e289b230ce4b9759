import { infiniteQueryOptions } from '@tanstack/react-query';
import { get } from '../http.ts';
import type { components } from '../schema.d.ts';
import type { MoneyImport, RowOutcome } from './imports.ts';

type Schemas = components['schemas'];

export type CostSheetLine = Schemas['CostSheetLine'];
type Lines = Omit<Schemas['CostSheetLines'], 'lines'> & { readonly lines: readonly CostSheetLine[] };

/** What a list of costs changes, a hundred rows at a time. */
export const costSheetLinesQuery = (id: number, outcome: RowOutcome | null, state: MoneyImport['state']) =>
  infiniteQueryOptions({
    queryKey: ['money', 'imports', id, 'costs', outcome, state],
    queryFn: ({ pageParam, signal }) => get<Lines>(`/api/money/imports/${id}/costs?take=100&after=${pageParam}${outcome === null ? '' : `&outcome=${outcome}`}`, signal),
    initialPageParam: 0,
    getNextPageParam: (page: Lines) => page.next,
  });

/** A list to fill in. */
export const costSheetAddress = (which: 'missing' | 'all') => `/api/costs/sheet?which=${which}`;
