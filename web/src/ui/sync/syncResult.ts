/** How fresh the server's copy of something at Trendyol is. */
export interface Freshness {
  readonly lastSyncAt: string | null;
  readonly lastSyncFailed: boolean;
}

/** After this long without news we say so instead of turning a wheel for ever. */
const patienceMs = 60_000;

/** What became of a request to read something again, judged only by what the server tells. */
export function syncResult(before: Freshness | undefined, counts: Freshness | undefined, waitedMs: number): 'waiting' | 'done' | 'failed' | 'silent' {
  if (counts !== undefined && counts.lastSyncAt !== null && counts.lastSyncAt !== before?.lastSyncAt && !counts.lastSyncFailed) return 'done';
  if (counts?.lastSyncFailed === true && before?.lastSyncFailed !== true) return 'failed';
  return waitedMs > patienceMs ? 'silent' : 'waiting';
}
