import type { LabelGood } from '../../api/types.ts';

/** Pairs of one product that want labels. */
export interface LabelLine {
  readonly good: LabelGood;
  readonly pairs: number;
}

/** A product that is there already gets more pairs; a new one comes first, where the eyes are. */
export function addPairs(lines: readonly LabelLine[], good: LabelGood, pairs: number): readonly LabelLine[] {
  const known = lines.some((line) => line.good.barcode === good.barcode);
  return known ? lines.map((line) => (line.good.barcode === good.barcode ? { ...line, pairs: line.pairs + pairs } : line)) : [{ good, pairs }, ...lines];
}

/** What another page brought along: one pair of each. The step that led here may have come from anywhere. */
export function broughtLines(state: unknown): readonly LabelLine[] {
  const goods = typeof state === 'object' && state !== null && 'goods' in state && Array.isArray(state.goods) ? (state.goods as readonly LabelGood[]) : [];
  return goods.map((good) => ({ good, pairs: 1 }));
}

/** Zero takes the line off the list. */
export const setPairs = (lines: readonly LabelLine[], barcode: string, pairs: number): readonly LabelLine[] =>
  lines.map((line) => (line.good.barcode === barcode ? { ...line, pairs } : line)).filter((line) => line.pairs > 0);

export const pairsOf = (lines: readonly LabelLine[]): number => lines.reduce((sum, { pairs }) => sum + pairs, 0);
