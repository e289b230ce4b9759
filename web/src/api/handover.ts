import { queryOptions } from '@tanstack/react-query';
import { get, write } from './http.ts';
import type { HandoverDetail, HandoverHead, HandoverOverview, ParcelAnswer } from './types.ts';

const watchMs = 10_000;

export const handoversQuery = queryOptions({
  queryKey: ['handovers', 'all'],
  queryFn: ({ signal }) => get<HandoverOverview>('/api/handovers', signal),
  refetchInterval: watchMs,
});

export const handoverQuery = (id: number) =>
  queryOptions({
    queryKey: ['handovers', 'one', id],
    queryFn: ({ signal }) => get<HandoverDetail>(`/api/handovers/${id}`, signal),
    refetchInterval: watchMs,
  });

export const manifestUrl = (id: number) => `/api/handovers/${id}/print`;

export const openHandover = (carrier: string) => post<HandoverHead>('/api/handovers', { carrier });
export const closeHandover = (id: number) => post<HandoverHead>(`/api/handovers/${id}/close`);
export const takeBack = (id: number, packageId: number) => post<HandoverHead>(`/api/handovers/${id}/return/${packageId}`);
export const scanParcel = (id: number, scanId: string, code: string) => post<ParcelAnswer>(`/api/handovers/${id}/scans`, { scanId, code });

async function post<T>(path: string, body?: unknown): Promise<T> {
  return (await (await write('POST', path, body)).json()) as T;
}
