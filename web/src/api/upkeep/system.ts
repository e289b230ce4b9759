import { queryOptions } from '@tanstack/react-query';
import { get } from '../http.ts';
import type { SystemState, TrendyolRoads } from '../types.ts';

export const systemQuery = queryOptions({
  queryKey: ['system'],
  queryFn: ({ signal }) => get<SystemState>('/api/system', signal),
  refetchInterval: 10_000,
});

/** As the server that answers knows them: each counts its own calls. */
export const roadsQuery = queryOptions({
  queryKey: ['roads'],
  queryFn: ({ signal }) => get<TrendyolRoads>('/api/system/trendyol', signal),
  refetchInterval: 10_000,
});
