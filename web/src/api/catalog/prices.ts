import { queryOptions } from '@tanstack/react-query';
import { get, write } from '../http.ts';
import type { PriceAnswer, PriceChangeList, PricePreview, PriceShow, PriceStep, PriceWish } from '../types.ts';

/** Who wanted which price, and what Trendyol said; renewed while people look at it. */
export const priceChangesQuery = (show: PriceShow) =>
  queryOptions({
    queryKey: ['prices', show],
    queryFn: ({ signal }) => get<PriceChangeList>(`/api/prices/changes?show=${show}`, signal),
    refetchInterval: 3_000,
    placeholderData: (before) => before,
  });

export interface PriceRule {
  readonly sale: PriceStep | null;
  readonly list: PriceStep | null;
}

export async function previewPrices(barcodes: readonly string[], rule: PriceRule): Promise<PricePreview> {
  return (await (await write('POST', '/api/prices/preview', { barcodes, ...rule })).json()) as PricePreview;
}

export async function changePrices(lines: readonly PriceWish[]): Promise<PriceAnswer> {
  return (await (await write('POST', '/api/prices/changes', { lines })).json()) as PriceAnswer;
}

export async function decidePrices(ids: readonly number[], approve: boolean): Promise<PriceAnswer> {
  return (await (await write('POST', '/api/prices/decisions', { ids, approve })).json()) as PriceAnswer;
}

export const retryPrice = (barcode: string) => write('POST', '/api/prices/retry', { barcode });
