import { queryOptions } from '@tanstack/react-query';
import { get, write } from '../http.ts';
import type { PushList, PushShow } from '../types.ts';

/** What Trendyol was told of stock; renewed while people look at it. */
export const pushesQuery = (show: PushShow) =>
  queryOptions({
    queryKey: ['stock', 'pushes', show],
    queryFn: ({ signal }) => get<PushList>(`/api/stock/pushes?show=${show}`, signal),
    refetchInterval: 5_000,
    placeholderData: (before) => before,
  });

export const retryPush = (barcode: string) => write('POST', '/api/stock/pushes/retry', { barcode });
