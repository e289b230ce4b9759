import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { whileShort } from './client.ts';
import { get, write } from './http.ts';
import type { OrderCounts, OrderDetail, OrderPage, Stage, TimelineEntry } from './types.ts';

export interface OrderFilter {
  /** null = all stages. */
  readonly stage: Stage | null;
  readonly search: string;
}

const pageSize = 50;
/** A label is drawn within seconds; its package is asked this often until then. */
const drawingMs = 2_000;
/** What Trendyol is being told ends within seconds, or waits for its next attempt. */
const tellingMs = 3_000;

export const countsQuery = queryOptions({
  queryKey: ['orders', 'counts'],
  queryFn: ({ signal }) => get<OrderCounts>('/api/orders/counts', signal),
  refetchInterval: 10_000,
});

export const orderListQuery = (filter: OrderFilter) =>
  infiniteQueryOptions({
    queryKey: ['orders', 'list', filter],
    queryFn: ({ pageParam, signal }) => readPage(filter, pageSize, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page: OrderPage) => page.next,
    refetchInterval: whileShort,
  });

export const orderQuery = (packageId: number) =>
  queryOptions({
    queryKey: ['orders', 'one', packageId],
    queryFn: ({ signal }) => get<OrderDetail>(`/api/orders/${packageId}`, signal),
    refetchInterval: ({ state: { data } }) => (data?.label.state === 'drawing' ? drawingMs : data?.commands.some(({ endedAt }) => endedAt === null) === true ? tellingMs : 30_000),
  });

/** Everything that was done with a package, newest first. It is read anew whenever the order is. */
export const timelineQuery = (packageId: number) =>
  queryOptions({
    queryKey: ['orders', 'one', packageId, 'timeline'],
    queryFn: async ({ signal }) => (await get<{ readonly entries: readonly TimelineEntry[] }>(`/api/orders/${packageId}/timeline`, signal)).entries,
    refetchInterval: 15_000,
  });

/** One page; `after` is the cursor of the page before. */
export function readPage({ stage, search }: OrderFilter, take: number, after: string | null, signal?: AbortSignal): Promise<OrderPage> {
  const query = new URLSearchParams({ take: String(take) });
  if (stage !== null) query.set('stage', stage);
  if (search !== '') query.set('q', search);
  if (after !== null) query.set('after', after);
  return get<OrderPage>(`/api/orders?${query}`, signal);
}

/** Asks that a command to Trendyol be tried now. */
export const retryCommand = (commandId: number) => write('POST', `/api/orders/commands/${commandId}/retry`);

/** Asks the fetcher to run now; it answers before the run, so the caller watches lastSyncAt. */
export const requestSync = () => write('POST', '/api/orders/sync');

/** Asks for a comparison with Trendyol; its result is a run report. */
export const requestReconcile = () => write('POST', '/api/orders/reconcile');
