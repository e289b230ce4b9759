import type { PackingLine, PackingState } from '../../api/types.ts';

/** The line to show large: the first that misses a shoe, else the last; null when the package has no lines. */
export function openLineOf({ lines }: PackingState): PackingLine | null {
  return lines.find(({ scanned, needed }) => scanned < needed) ?? lines.at(-1) ?? null;
}
