import { describe, expect, it } from 'vitest';
import type { CountedAnswer, StockCountLine, StockCountView } from '../../../api/types.ts';
import { changedLines, seenPairs, waitingFirst, withCounted } from './countLines.ts';

const line = (barcode: string, counted: number | null, expected: number | null = null): StockCountLine =>
  ({ barcode, model: '099', colour: 'Siyah', size: '37', picture: null, shelf: 'A-01', counted, expected });
const view = (...lines: StockCountLine[]): StockCountView =>
  ({ count: { id: 1, shelf: 'A-01', model: null, state: 'open', round: 1, startedAt: '2026-11-26T09:00:00Z', startedBy: 'Ayşe', pairs: 3, missing: null, extra: null }, lines });
const answer = (barcode: string, counted: number): CountedAnswer => ({ barcode, model: '099', colour: 'Siyah', size: '37', picture: null, shelf: 'A-01', counted, twins: [] });

describe('the lines of a count', () => {
  it('puts what was read last on top', () => {
    const after = withCounted(view(line('a', 2), line('b', 1)), answer('b', 4));

    expect(after.lines.map(({ barcode, counted }) => [barcode, counted])).toEqual([['b', 4], ['a', 2]]);
    expect(seenPairs(withCounted(after, answer('c', 1)).lines)).toBe(7);
  });

  it('shows first what is to be counted again', () => {
    expect(waitingFirst([line('a', 2), line('b', null), line('c', 0)]).map(({ barcode }) => barcode)).toEqual(['b', 'a', 'c']);
  });

  it('names only what changed', () => {
    expect(changedLines([line('a', 2, 2), line('b', 1, 3), line('c', 0, 1), line('d', 4)]).map(({ barcode }) => barcode)).toEqual(['b', 'c']);
  });
});
