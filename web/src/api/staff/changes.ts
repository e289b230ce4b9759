import { infiniteQueryOptions } from '@tanstack/react-query';
import { get } from '../http.ts';
import type { components } from '../schema.d.ts';

type Schemas = components['schemas'];

export type Change = Omit<Schemas['ChangeRow'], 'fields'> & { readonly fields: readonly Schemas['ChangedField'][] };
type Page = Omit<Schemas['ChangeList'], 'changes' | 'kinds'> & { readonly changes: readonly Change[]; readonly kinds: readonly Schemas['ChangeKind'][] };

/** What somebody looks for; an empty text does not matter. */
export interface ChangeWish {
  readonly who: string;
  readonly kind: string;
  readonly thing: string;
  readonly from: string;
  readonly to: string;
}

const asked = (wish: ChangeWish) => new URLSearchParams(Object.entries(wish).filter(([, text]) => text !== '')).toString();

/** Who changed what, the newest first. */
export const changesQuery = (wish: ChangeWish) =>
  infiniteQueryOptions({
    queryKey: ['changes', wish],
    queryFn: ({ pageParam, signal }) => get<Page>(`/api/changes?take=50${pageParam === null ? '' : `&after=${pageParam}`}&${asked(wish)}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page) => page.next,
  });

export const changesSheet = (wish: ChangeWish) => `/api/changes/sheet?${asked(wish)}`;
