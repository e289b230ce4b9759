import { queryOptions } from '@tanstack/react-query';
import { download, get } from '../http.ts';
import type { EntryGood, ProductLabelsRequest, ShelfLabelsRequest, StockEntrySummary } from '../types.ts';

/** Labels that somebody wants, as the door takes them. */
export type LabelRun =
  | { readonly path: '/api/product-labels'; readonly body: ProductLabelsRequest }
  | { readonly path: '/api/shelf-labels'; readonly body: ShelfLabelsRequest };

export interface LabelPreview {
  readonly svg: string;
  readonly pages: number;
}

/** One page exactly as it would be printed. */
export const previewQuery = ({ path, body }: LabelRun, page: number) =>
  queryOptions({
    queryKey: ['goods-labels', path, body, page],
    queryFn: async ({ signal }): Promise<LabelPreview> => {
      const answer = await download(path, signal, { ...body, format: 'svg', page });
      return { svg: await answer.text(), pages: Number(answer.headers.get('x-label-pages') ?? 1) };
    },
    staleTime: Infinity,
  });

export async function drawLabels({ path, body }: LabelRun, format: 'pdf' | 'zpl'): Promise<Blob> {
  return (await download(path, new AbortController().signal, { ...body, format })).blob();
}

export const entriesQuery = queryOptions({
  queryKey: ['goods-labels', 'entries'],
  queryFn: ({ signal }) => get<readonly StockEntrySummary[]>('/api/product-labels/entries', signal),
});

export const entryGoods = (key: string) => get<readonly EntryGood[]>(`/api/product-labels/entries/${key}`);
