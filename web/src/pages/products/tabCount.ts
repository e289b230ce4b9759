import type { ProductCounts, ProductShow } from '../../api/types.ts';

/** Lists of what only Trendyol can tell. */
export const ofTrendyol: ReadonlySet<ProductShow> = new Set(['onSale', 'soldOut', 'rejected', 'pending', 'locked', 'archived', 'unlisted']);

/** How many a list holds; null while nobody knows: before the answer, and before Trendyol was read once. */
export function tabCount(counts: ProductCounts | undefined, show: ProductShow): number | null {
  if (counts === undefined) return null;
  const count: number | null = counts[show];
  return count === 0 && counts.lastSyncAt === null && ofTrendyol.has(show) ? null : count;
}
