import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { whileShort } from './client.ts';
import { get, write } from './http.ts';
import type { ProductChange, ProductCounts, ProductPage, ProductsChanged, ProductDetail, ProductShow } from './types.ts';

export interface ProductFilter {
  readonly show: ProductShow;
  readonly search: string;
}

const pageSize = 50;

export const productCountsQuery = queryOptions({
  queryKey: ['products', 'counts'],
  queryFn: ({ signal }) => get<ProductCounts>('/api/products/counts', signal),
  refetchInterval: 30_000,
});

export const productListQuery = ({ show, search }: ProductFilter) =>
  infiniteQueryOptions({
    queryKey: ['products', 'list', show, search],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ take: String(pageSize), show });
      if (search !== '') query.set('q', search);
      if (pageParam !== null) query.set('after', pageParam);
      return get<ProductPage>(`/api/products?${query}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page: ProductPage) => page.next,
    refetchInterval: whileShort,
  });

export const productDetailQuery = (code: string) =>
  queryOptions({ queryKey: ['products', 'size', code], queryFn: ({ signal }) => get<ProductDetail>(`/api/products/size?code=${encodeURIComponent(code)}`, signal), refetchInterval: 5_000 });

/** Barcodes per wish; the server refuses more. */
export const mostChanges = 1000;

/** Decides one thing about many sizes. */
export async function changeProducts(change: ProductChange, barcodes: readonly string[], pairs: number | null = null): Promise<ProductsChanged> {
  return (await (await write('POST', '/api/products/changes', { change, barcodes, pairs })).json()) as ProductsChanged;
}

/** Asks that the catalogue be read now; it answers before the run, so the caller watches lastSyncAt. */
export const requestProducts = () => write('POST', '/api/products/sync');
