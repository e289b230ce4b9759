import { infiniteQueryOptions } from '@tanstack/react-query';
import { get } from '../http.ts';
import type { components } from '../schema.d.ts';

type Schemas = components['schemas'];

export type GapLine = Schemas['GapLine'];
export type GapKind = GapLine['kind'];
type Page = Omit<Schemas['GapPage'], 'lines'> & { readonly lines: readonly GapLine[] };

export interface GapWish {
  readonly from: string;
  readonly to: string;
  readonly kind: GapKind | null;
}

const asked = ({ from, to, kind }: GapWish) => `from=${from}&to=${to}${kind === null ? '' : `&kind=${kind}`}`;

/** What lines were charged against the tariff, a hundred at a time. */
export const tariffGapsQuery = (wish: GapWish) =>
  infiniteQueryOptions({
    queryKey: ['money', 'gaps', wish],
    queryFn: ({ pageParam, signal }) => get<Page>(`/api/money/tariff-gaps?take=100&after=${pageParam}&${asked(wish)}`, signal),
    initialPageParam: 0,
    getNextPageParam: (page: Page) => page.next,
  });

export const tariffGapsSheet = (wish: GapWish) => `/api/money/tariff-gaps/sheet?${asked(wish)}`;
