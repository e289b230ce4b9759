import { describe, expect, it } from 'vitest';
import type { ScannedStock } from '../../api/types.ts';
import { addScan, readPairs, setPairs, shelfOf, sumOf, without } from './entryQueue.ts';

const pair = (barcode: string): ScannedStock => ({
  product: { barcode, model: '099', colour: 'Siyah', size: '37', picture: null, kept: false, onHand: null, reserved: null, sellable: null, shelves: [] },
  twins: [],
});

describe('the list of an entry', () => {
  it('adds a pair per scan and puts the last scanned on top, under the key it began with', () => {
    const lines = ['a', 'b', 'a'].reduce((queue, code, index) => addScan(queue, pair(code), `k${index}`), addScan([], pair('a'), 'k'));

    expect(lines.map(({ key, pairs, product }) => [product.barcode, key, pairs])).toEqual([['a', 'k', 3], ['b', 'k1', 1]]);
    expect(sumOf(lines)).toBe(4);
  });

  it('takes a typed number and lets a line go', () => {
    const lines = setPairs(addScan(addScan([], pair('a'), 'k1'), pair('b'), 'k2'), 'k1', 12);

    expect(sumOf(lines)).toBe(13);
    expect(without(lines, 'k1').map(({ key }) => key)).toEqual(['k2']);
  });
});

describe('numbers and shelves as people say them', () => {
  it('reads whole numbers only', () => expect(['7', ' 12 ', '0', '', '-1', '1,5', '12345'].map(readPairs)).toEqual([7, 12, 0, null, null, null, null]));

  it('knows a shelf however the scanner spells its dashes', () => {
    expect(['A-B-01', 'a=b*01', 'A-B-02', 'genel'].map((code) => shelfOf(code, ['A-B-01', 'GENEL']))).toEqual(['A-B-01', 'A-B-01', null, 'GENEL']);
  });
});
