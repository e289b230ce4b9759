import { queryOptions } from '@tanstack/react-query';
import { download, get, write } from './http.ts';
import type { CommandUnits, HoldReason, OrderRow, PackingAnswer, PackingQueue, PackingState, PackingTurn, ScanAnswer, ScanResult, UnsuppliedReason } from './types.ts';
import { Unreachable } from './problem.ts';

export interface PackingFilter {
  /** null = all carriers. */
  readonly carrier: string | null;
  /** Only packages of one pair. */
  readonly onePair: boolean;
  /** Only packages of this picked wave. */
  readonly wave?: number | null;
}

interface AtTable {
  /** Made by the device, so that it counts once, however often it is sent. */
  readonly scanId: string;
  readonly packageId: number;
  readonly station: string;
  /** When it was done, UTC. */
  readonly at: string;
}

/** One reading. */
export interface Scan extends AtTable {
  readonly kind?: 'scan';
  readonly code: string;
  /** How the device took it, when it could not wait for the server. */
  readonly verdict?: ScanResult;
}

/** A box that was closed, or a package put behind. */
export interface Closing extends AtTable {
  readonly kind: 'confirm' | 'skip';
}

/** What is done at the table and must reach the server in this order, now or when the line is back. */
export type Deed = Scan | Closing;
export type DeedAnswer = ScanAnswer | PackingAnswer;

/** A cancel must stop the hands within seconds. */
const watchMs = 3_000;
const stripMs = 5_000;
/** An empty station looks for work this often. */
const idleMs = 5_000;

/** What the device can put on the table by itself. */
export interface Shelf {
  /** True while a closed box waits for the server, which would hand out the same package again. */
  readonly mustServe: () => boolean;
  /** Null when nothing is left. */
  readonly turn: () => Promise<PackingTurn | null>;
}

/**
 * The package that lies on this station's table, or the next one. Each turn asks once; the server gives a station that asks again
 * what it holds already, so that a refreshed page goes on where it was. Without a line the device's own shelf serves.
 */
export const turnQuery = (station: string, filter: PackingFilter, turn: number, shelf: Shelf) =>
  queryOptions({
    queryKey: ['packing', 'turn', station, filter, turn],
    queryFn: async ({ client }) => {
      const answer = shelf.mustServe() ? await fromShelf(shelf, new Unreachable('boxes wait')) : await next(station, filter, 1).catch((error: unknown) => fromShelf(shelf, error));
      // A package that comes back after a skip must not show what was known of it before.
      answer.packages.forEach((state) => client.setQueryData(packingKey(state.packageId), state));
      return answer;
    },
    refetchInterval: ({ state }) => ((state.data?.packages.length ?? (state.error === null ? 1 : 0)) === 0 ? idleMs : false),
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
  });

async function fromShelf(shelf: Shelf, error: unknown): Promise<PackingTurn> {
  const kept = error instanceof Unreachable ? await shelf.turn() : null;
  if (kept === null) throw error;
  return kept;
}

/** Leases packages beforehand, so that packing goes on when the line breaks. */
export const aheadQuery = (station: string, filter: PackingFilter, turn: number, count: number) =>
  queryOptions({
    queryKey: ['packing', 'ahead', station, filter, turn, count],
    queryFn: () => next(station, filter, count),
    enabled: count > 1,
    retry: false,
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
  });

const next = (station: string, { carrier, onePair, wave = null }: PackingFilter, count: number) =>
  post<PackingTurn>('/api/packing/next', { station, carrier, onePair, count, wave });

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

/** Every deed is harmless when it is sent again. */
export function sendDeed(deed: Deed): Promise<DeedAnswer> {
  const { scanId, packageId, station, at } = deed;
  if ('code' in deed) return post<ScanAnswer>(`/api/packing/${packageId}/scans`, { scanId, code: deed.code, station, at });
  if (deed.kind === 'confirm') return post<PackingAnswer>(`/api/packing/${packageId}/confirm`, { station });
  return releasePackage(packageId, station, true);
}

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

export const photoUrl = (packageId: number, photoId: string) => `/api/packing/${packageId}/photos/${photoId}`;
/** The same picture again is the same photo. */
export const keepPhoto = (packageId: number, picture: Blob) => write('POST', `/api/packing/${packageId}/photos`, picture);

async function post<T>(path: string, body?: unknown): Promise<T> {
  return (await (await write('POST', path, body)).json()) as T;
}
