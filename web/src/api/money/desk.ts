import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get, write } from '../http.ts';
import type { components } from '../schema.d.ts';

type Schemas = components['schemas'];

export type PriceProfit = Schemas['PriceProfit'];
export type FloorPrice = Schemas['FloorPrice'];
export type DeskTier = Schemas['DeskTier'];
export type PriceDesk = Schemas['PriceDesk'];
export type DeskLack = PriceDesk['missing'][number];

/** What somebody asks of a size; null for what was not said. */
export interface DeskWish {
  readonly code: string;
  readonly price: number | null;
  readonly lira: number | null;
  readonly percent: number | null;
  readonly returns: number | null;
}

/** What a price would bring. While the next answer is on its way the last one stays, so that figures do not flicker under a slider. */
export const priceDeskQuery = (wish: DeskWish) =>
  queryOptions({
    queryKey: ['money', 'desk', wish.code, wish] as const,
    queryFn: ({ signal }) => get<PriceDesk>(`/api/money/desk?${new URLSearchParams(Object.entries(wish).filter((pair) => pair[1] !== null).map(([name, value]) => [name, String(value)])).toString()}`, signal),
    placeholderData: (kept, query) => (query?.queryKey[2] === wish.code ? kept : undefined),
  });

export type TariffDeskLine = Schemas['TariffDeskLine'];
export type TierOffer = Schemas['TierOffer'];
export type TariffDeskPart = Schemas['TariffDeskPart'];
export type TariffDeskShow = 'better' | 'losing' | 'lacking' | 'chosen';
type TariffPage = Omit<Schemas['TariffDeskPage'], 'lines'> & { readonly lines: readonly TariffDeskLine[] };

export interface TariffDeskWish {
  readonly show: TariffDeskShow | null;
  readonly q: string | null;
  readonly returns: number | null;
}

const address = (id: number) => `/api/money/imports/${id}/desk`;

/** Every product of a tariff in every tier, fifty at a time. */
export const tariffDeskQuery = (id: number, wish: TariffDeskWish) =>
  infiniteQueryOptions({
    queryKey: ['money', 'imports', id, 'desk', wish],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ take: '50', after: String(pageParam) });
      for (const [name, value] of Object.entries(wish)) if (value !== null) query.set(name, String(value));
      return get<TariffPage>(`${address(id)}?${query}`, signal);
    },
    initialPageParam: 0,
    getNextPageParam: (page: TariffPage) => page.next,
    placeholderData: keepPreviousData,
  });

export const chooseTier = (id: number, row: number, part: number, tier: number | null) => write('POST', `${address(id)}/choices`, { choices: [{ row, part, tier }] });

export async function chooseBest(id: number, returns: number): Promise<{ readonly lines: number }> {
  return (await (await write('POST', `${address(id)}/best`, { returns })).json()) as { readonly lines: number };
}

/** The file that came, with the choices of a period in it. */
export const answerFile = (id: number, part: number) => `${address(id)}/file?part=${part}`;
