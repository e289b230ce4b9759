/**
 * How many packages a device holds beforehand: half of those that are free or already its own, so that the other stations find
 * the rest; at least the one on its table, at most what its person wants. What it holds counts, for it has left the free ones:
 * otherwise a device that took half would next be entitled to half of the rest, and give back what it took.
 */
export function fairShare(most: number, free: number, held: number): number {
  return Math.max(1, Math.min(most, Math.ceil((free + held) / 2)));
}
