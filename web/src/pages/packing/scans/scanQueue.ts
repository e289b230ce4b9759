import type { Scan } from '../../../api/packing.ts';

/** The scans of a device that have no answer yet, oldest first. Only the head is ever under way, so the server sees them in order. */
export interface ScanQueue {
  readonly waiting: readonly Scan[];
  /** Failed attempts for the head since the last answer. */
  readonly failures: number;
}

export const noScans: ScanQueue = { waiting: [], failures: 0 };

/** Adds a reading behind the others; the same scan twice is one scan. */
export function added(queue: ScanQueue, scan: Scan): ScanQueue {
  return queue.waiting.some(({ scanId }) => scanId === scan.scanId) ? queue : { ...queue, waiting: [...queue.waiting, scan] };
}

/** Takes the answered (or refused) scan out, wherever it stands. */
export function answered(queue: ScanQueue, scanId: string): ScanQueue {
  return { waiting: queue.waiting.filter((scan) => scan.scanId !== scanId), failures: 0 };
}

/** Nothing is known about what the server did: the same scan stays the head and is sent again under the same id. */
export function failed(queue: ScanQueue): ScanQueue {
  return { ...queue, failures: queue.failures + 1 };
}

const pausesMs = [500, 1_000, 2_000];
const longestPauseMs = 3_000;

/** How long to wait before the head is sent again. */
export function pauseOf({ failures }: ScanQueue): number {
  return failures === 0 ? 0 : (pausesMs[failures - 1] ?? longestPauseMs);
}

/** True when scans wait for a line, and not only for an answer that is under way. */
export function isStalled({ waiting, failures }: ScanQueue): boolean {
  return waiting.length > 0 && failures > 0;
}
