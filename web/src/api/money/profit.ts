import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get } from '../http.ts';
import type { components } from '../schema.d.ts';

type Schemas = components['schemas'];

export type ProfitSums = Schemas['ProfitSums'];
export type ProfitCoverage = Schemas['ProfitCoverage'];
export type ProfitGroup = Schemas['ProfitGroup'];
export type ProfitProof = Schemas['ProfitProof'];
export type ProfitBy = 'day' | 'week' | 'month' | 'model' | 'colour' | 'size' | 'order' | 'line';
type Page = Omit<Schemas['ProfitPage'], 'groups'> & { readonly groups: readonly ProfitGroup[] };

export interface ProfitWish {
  readonly from: string;
  readonly to: string;
  readonly by: ProfitBy;
  readonly model: string | null;
  readonly colour: string | null;
  readonly size: string | null;
  readonly order: string | null;
}

const asked = (wish: ProfitWish) => new URLSearchParams(Object.entries(wish).filter((pair): pair is [string, string] => pair[1] !== null)).toString();

/** What was earned, a hundred groups at a time, with the sums of all. */
export const profitsQuery = (wish: ProfitWish) =>
  infiniteQueryOptions({
    queryKey: ['money', 'profits', wish],
    queryFn: ({ pageParam, signal }) => get<Page>(`/api/money/profits?take=100&after=${pageParam}&${asked(wish)}`, signal),
    initialPageParam: 0,
    getNextPageParam: (page: Page) => page.next,
  });

/** The days, weeks or months of a trend, all at once. */
export const profitTrendQuery = (wish: ProfitWish) =>
  queryOptions({ queryKey: ['money', 'profits', 'trend', wish], queryFn: ({ signal }) => get<Page>(`/api/money/profits?take=500&${asked(wish)}`, signal) });

/** What a line earned, with the rows that make it. */
export const profitProofQuery = (packageId: number, lineId: number) =>
  queryOptions({ queryKey: ['money', 'profit', packageId, lineId], queryFn: ({ signal }) => get<ProfitProof>(`/api/money/profits/${packageId}/${lineId}`, signal) });

export const profitsSheet = (wish: ProfitWish) => `/api/money/profits/sheet?${asked(wish)}`;

/** The same on A4 paper. */
export const profitsPaper = (wish: ProfitWish) => `/api/money/profits/print?${asked(wish)}`;
