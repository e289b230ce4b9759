import { infiniteQueryOptions } from '@tanstack/react-query';
import { get } from '../http.ts';
import type { components } from '../schema.d.ts';
import type { MoneyImport, RowOutcome } from './imports.ts';

type Schemas = components['schemas'];

export type CampaignLine = Schemas['CampaignLine'];
type Lines = Omit<Schemas['CampaignLines'], 'lines'> & { readonly lines: readonly CampaignLine[] };

/** What a campaign offers products, a hundred at a time. */
export const campaignLinesQuery = (id: number, outcome: RowOutcome | null, state: MoneyImport['state']) =>
  infiniteQueryOptions({
    queryKey: ['money', 'imports', id, 'campaign', outcome, state],
    queryFn: ({ pageParam, signal }) => get<Lines>(`/api/money/imports/${id}/campaign?take=100&after=${pageParam}${outcome === null ? '' : `&outcome=${outcome}`}`, signal),
    initialPageParam: 0,
    getNextPageParam: (page: Lines) => page.next,
  });
