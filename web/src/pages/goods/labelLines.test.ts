import { expect, test } from 'vitest';
import { addPairs, pairsOf, setPairs } from './labelLines.ts';

const good = (barcode: string) => ({ barcode, model: '099', colour: 'Siyah', size: '37', picture: null });

test('a scan adds a pair, an entry its pairs, and zero takes a product away', () => {
  const lines = addPairs(addPairs(addPairs([], good('a'), 1), good('b'), 4), good('a'), 1);
  expect(lines.map(({ good: { barcode }, pairs }) => [barcode, pairs])).toEqual([['b', 4], ['a', 2]]);
  expect(pairsOf(lines)).toBe(6);
  expect(pairsOf(setPairs(lines, 'b', 0))).toBe(2);
  expect(setPairs(lines, 'a', 9)).toEqual([{ good: good('b'), pairs: 4 }, { good: good('a'), pairs: 9 }]);
});
