import { queryOptions } from '@tanstack/react-query';
import { get, write } from './http.ts';
import type { HoldReason, PickAnswer, WaveHead, WaveState } from './types.ts';

const watchMs = 5_000;

export const wavesQuery = queryOptions({
  queryKey: ['waves', 'all'],
  queryFn: async ({ signal }) => (await get<{ readonly waves: readonly WaveHead[] }>('/api/waves', signal)).waves,
  refetchInterval: watchMs,
});

/** A cancel must reach the picker within seconds. */
export const waveQuery = (id: number) =>
  queryOptions({
    queryKey: ['waves', 'one', id],
    queryFn: ({ signal }) => get<WaveState>(`/api/waves/${id}`, signal),
    refetchInterval: watchMs,
  });

export const pickSheetUrl = (id: number) => `/api/waves/${id}/print`;

export const startWave = (size: number, carrier: string | null, onePair: boolean) => post<WaveState>('/api/waves', { size, carrier, onePair });
export const takeWave = (id: number) => post<WaveState>(`/api/waves/${id}/take`);
export const closeWave = (id: number) => post<WaveState>(`/api/waves/${id}/close`);
export const pickCode = (id: number, pickId: string, code: string) => post<PickAnswer>(`/api/waves/${id}/scans`, { pickId, code });
export const reportMissing = (id: number, pickId: string, barcode: string, reason: HoldReason, note: string | null) =>
  post<PickAnswer>(`/api/waves/${id}/hold`, { pickId, barcode, reason, note });

async function post<T>(path: string, body?: unknown): Promise<T> {
  return (await (await write('POST', path, body)).json()) as T;
}
