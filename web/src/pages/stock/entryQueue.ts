import type { ScannedStock } from '../../api/types.ts';

/** A product on the list of an entry. */
export interface QueuedPair extends ScannedStock {
  /** Made once per line, so that saving again counts nothing twice. */
  readonly key: string;
  readonly pairs: number;
}

const most = 9999;

/** One more pair of what was scanned; the last scanned stands on top. */
export function addScan(lines: readonly QueuedPair[], scanned: ScannedStock, key: string): readonly QueuedPair[] {
  const known = lines.find(({ product }) => product.barcode === scanned.product.barcode);
  const others = lines.filter((line) => line !== known);
  return [known === undefined ? { ...scanned, key, pairs: 1 } : { ...known, pairs: Math.min(most, known.pairs + 1) }, ...others];
}

export function setPairs(lines: readonly QueuedPair[], key: string, pairs: number): readonly QueuedPair[] {
  return lines.map((line) => (line.key === key ? { ...line, pairs } : line));
}

export function without(lines: readonly QueuedPair[], key: string): readonly QueuedPair[] {
  return lines.filter((line) => line.key !== key);
}

export const sumOf = (lines: readonly QueuedPair[]) => lines.reduce((sum, { pairs }) => sum + pairs, 0);

/** A whole number as people type it; null when it is none. */
export function readPairs(text: string): number | null {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : null;
}

/** The shelf that a scanner or a hand named; wedges under a Turkish layout send "=" or "*" for "-". */
export function shelfOf(code: string, shelves: readonly string[]): string | null {
  const read = code.trim().replace(/[=*]/g, '-').replace(/[iı]/g, 'I').toUpperCase();
  return shelves.find((shelf) => shelf === read) ?? null;
}
