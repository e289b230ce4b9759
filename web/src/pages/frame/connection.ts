import type { OrderCounts } from '../../api/types.ts';

/** How fresh what people see is. */
export type Connection =
  | { readonly kind: 'live'; readonly syncedAt: string }
  | { readonly kind: 'late'; readonly syncedAt: string | null; readonly failed: boolean }
  | { readonly kind: 'offline'; readonly syncedAt: string | null };

/** Orders are fetched each minute; three missed runs are worth a word. */
const lateAfterMs = 3 * 60_000;

/** Judges the line to our server first, then our server's line to Trendyol. */
export function connectionOf(counts: OrderCounts | undefined, reachable: boolean, now: number): Connection | null {
  if (!reachable) return { kind: 'offline', syncedAt: counts?.lastSyncAt ?? null };
  if (counts === undefined) return null;
  const { lastSyncAt, lastSyncFailed } = counts;
  if (lastSyncAt === null || lastSyncFailed) return { kind: 'late', syncedAt: lastSyncAt, failed: lastSyncFailed };
  return now - Date.parse(lastSyncAt) > lateAfterMs
    ? { kind: 'late', syncedAt: lastSyncAt, failed: false }
    : { kind: 'live', syncedAt: lastSyncAt };
}
