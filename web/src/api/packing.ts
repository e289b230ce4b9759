import { queryOptions } from '@tanstack/react-query';
import { download, get, write } from './http.ts';
import type { CommandUnits, HoldReason, OrderRow, PackingAnswer, PackingQueue, PackingState, PackingTurn, ScanAnswer, UnsuppliedReason } from './types.ts';

export interface PackingFilter {
  /** null = all carriers. */
  readonly carrier: string | null;
  /** Only packages of one pair. */
  readonly onePair: boolean;
  /** Only packages of this picked wave. */
  readonly wave?: number | null;
}

/** One reading as the device made it; its id makes it count once, however often it is sent. */
export interface Scan {
  readonly scanId: string;
  readonly packageId: number;
  readonly code: string;
  readonly station: string;
  /** When it was read, UTC. */
  readonly at: string;
}

/** A cancel must stop the hands within seconds. */
const watchMs = 3_000;
const stripMs = 5_000;
/** An empty station looks for work this often. */
const idleMs = 5_000;

/**
 * The package that lies on this station's table, or the next one. Each turn asks once; the server gives a station that asks again
 * what it holds already, so that a refreshed page goes on where it was.
 */
export const turnQuery = (station: string, filter: PackingFilter, turn: number) =>
  queryOptions({
    queryKey: ['packing', 'turn', station, filter, turn],
    queryFn: async ({ client }) => {
      const answer = await post<PackingTurn>('/api/packing/next', { station, carrier: filter.carrier, onePair: filter.onePair, count: 1, wave: filter.wave ?? null });
      // A package that comes back after a skip must not show what was known of it before.
      answer.packages.forEach((state) => client.setQueryData(packingKey(state.packageId), state));
      return answer;
    },
    refetchInterval: ({ state }) => (state.data?.packages.length === 0 ? idleMs : false),
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
  });

export const packingKey = (packageId: number | null) => ['packing', 'one', packageId] as const;

export const packingQuery = (packageId: number | null, watched: boolean) =>
  queryOptions({
    queryKey: packingKey(packageId),
    queryFn: ({ signal }) => get<PackingState>(`/api/packing/${packageId ?? 0}`, signal),
    enabled: packageId !== null && watched,
    refetchInterval: watchMs,
    staleTime: 0,
  });

export const queueQuery = ({ carrier, onePair }: PackingFilter) =>
  queryOptions({
    queryKey: ['packing', 'queue', carrier, onePair],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams();
      if (carrier !== null) query.set('carrier', carrier);
      if (onePair) query.set('onePair', 'true');
      return get<PackingQueue>(`/api/packing/queue?${query}`, signal);
    },
    refetchInterval: stripMs,
  });

export const heldQuery = queryOptions({
  queryKey: ['packing', 'held'],
  queryFn: async ({ signal }) => (await get<{ readonly orders: readonly OrderRow[] }>('/api/packing/held', signal)).orders,
  refetchInterval: 15_000,
});

/** An A4 page of codes to hang beside the table, as SVG. */
export const codeSheetQuery = (kind: 'commands' | 'tests') =>
  queryOptions({
    queryKey: ['packing', 'sheet', kind],
    queryFn: async ({ signal }) => (await download(`/api/packing/sheet?kind=${kind}`, signal)).blob(),
    staleTime: Infinity,
  });

export const sendScan = ({ packageId, ...scan }: Scan) => post<ScanAnswer>(`/api/packing/${packageId}/scans`, scan);
export const confirmPacking = (packageId: number, station: string) => post<PackingAnswer>(`/api/packing/${packageId}/confirm`, { station });
export const restartPacking = (packageId: number, station: string) => post<PackingAnswer>(`/api/packing/${packageId}/restart`, { station });
export const releasePackage = (packageId: number, station: string, skip: boolean) => post<PackingAnswer>(`/api/packing/${packageId}/release`, { station, skip });
export const takeOver = (packageId: number, station: string) => post<PackingAnswer>(`/api/packing/${packageId}/take`, { station, takeOver: true });
/** Without units it is about the whole package. */
export const holdPackage = (packageId: number, reason: HoldReason, note: string | null, units: readonly CommandUnits[] = []) =>
  post<PackingAnswer>(`/api/packing/${packageId}/hold`, { reason, note, units });
/** Only after a second yes: it costs the shop and cannot be taken back. */
export const giveUpPackage = (packageId: number, reason: UnsuppliedReason, units: readonly CommandUnits[]) =>
  post<PackingAnswer>(`/api/packing/${packageId}/unsupplied`, { reason, units, acceptsPenalty: true });
export const returnPackage = (packageId: number) => post<PackingAnswer>(`/api/packing/${packageId}/return`);

async function post<T>(path: string, body?: unknown): Promise<T> {
  return (await (await write('POST', path, body)).json()) as T;
}
