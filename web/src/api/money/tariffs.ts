import { infiniteQueryOptions } from '@tanstack/react-query';
import { get } from '../http.ts';
import type { components } from '../schema.d.ts';
import type { MoneyImport } from './imports.ts';

type Schemas = components['schemas'];

export type TariffLine = Schemas['TariffLine'];
export type TariffChange = NonNullable<TariffLine['change']>;
type Lines = Omit<Schemas['TariffLines'], 'lines'> & { readonly lines: readonly TariffLine[] };

/** What a tariff changes, a hundred products at a time. */
export const tariffLinesQuery = (id: number, change: TariffChange | null, state: MoneyImport['state']) =>
  infiniteQueryOptions({
    queryKey: ['money', 'imports', id, 'tariff', change, state],
    queryFn: ({ pageParam, signal }) => get<Lines>(`/api/money/imports/${id}/tariff?take=100&after=${pageParam}${change === null ? '' : `&change=${change}`}`, signal),
    initialPageParam: 0,
    getNextPageParam: (page: Lines) => page.next,
  });
