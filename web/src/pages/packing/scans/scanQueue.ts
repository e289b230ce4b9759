import type { Deed } from '../../../api/packing.ts';

/** The scans of a device that have no answer yet, oldest first. Only the head is ever under way, so the server sees them in order. */
export interface ScanQueue {
  readonly waiting: readonly Deed[];
  /** Failed attempts for the head since the last answer. */
  readonly failures: number;
  /** An answer did not come, and since then not everything was answered. */
  readonly offline: boolean;
}

export const noScans: ScanQueue = { waiting: [], failures: 0, offline: false };

/** Adds a reading behind the others; the same scan twice is one scan. */
export function added(queue: ScanQueue, scan: Deed): ScanQueue {
  return queue.waiting.some(({ scanId }) => scanId === scan.scanId) ? queue : { ...queue, waiting: [...queue.waiting, scan] };
}

/** Takes the answered (or refused) scan out, wherever it stands. */
export function answered(queue: ScanQueue, scanId: string): ScanQueue {
  const waiting = queue.waiting.filter((scan) => scan.scanId !== scanId);
  return { waiting, failures: 0, offline: queue.offline && waiting.length > 0 };
}

/** Nothing is known about what the server did: the same scan stays the head and is sent again under the same id. */
export function failed(queue: ScanQueue): ScanQueue {
  return { ...queue, failures: queue.failures + 1, offline: true };
}

/** The head has no answer after a person's patience; it is still under way. */
export function late(queue: ScanQueue): ScanQueue {
  return { ...queue, offline: queue.waiting.length > 0 };
}

const pausesMs = [500, 1_000, 2_000];
const longestPauseMs = 3_000;

/** How long to wait before the head is sent again. */
export function pauseOf({ failures }: ScanQueue): number {
  return failures === 0 ? 0 : (pausesMs[failures - 1] ?? longestPauseMs);
}

/** The packages that are closed or put behind on this device, which the server does not know yet. */
export function closedIn({ waiting }: ScanQueue): ReadonlySet<number> {
  return new Set(waiting.filter(({ kind }) => kind === 'confirm' || kind === 'skip').map(({ packageId }) => packageId));
}
