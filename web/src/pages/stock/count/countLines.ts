import type { CountedAnswer, StockCountLine, StockCountView } from '../../../api/types.ts';

/** The count after a reading: its line stands on top with the number that the server says. */
export function withCounted(view: StockCountView, { barcode, model, colour, size, picture, shelf, counted }: CountedAnswer): StockCountView {
  const isIt = (line: StockCountLine) => line.barcode === barcode && line.shelf === shelf;
  return {
    ...view,
    lines: [{ barcode, model, colour, size, picture, shelf, counted, expected: null }, ...view.lines.filter((line) => !isIt(line))],
  };
}

/** Pairs seen in this round. */
export const seenPairs = (lines: readonly StockCountLine[]) => lines.reduce((sum, { counted }) => sum + (counted ?? 0), 0);

/** What is still to be counted again, before what is counted. */
export const waitingFirst = (lines: readonly StockCountLine[]): readonly StockCountLine[] =>
  [...lines.filter(({ counted }) => counted === null), ...lines.filter(({ counted }) => counted !== null)];

/** Lines whose number differs from what the ledger said. */
export const changedLines = (lines: readonly StockCountLine[]): readonly StockCountLine[] =>
  lines.filter(({ counted, expected }) => counted !== null && expected !== null && counted !== expected);
