import { describe, expect, it } from 'vitest';
import type { ProductCard, ProductSize } from '../../api/types.ts';
import { choose } from './selection.ts';

const size = (barcode: string): ProductSize => ({ barcode, size: '37', stockCode: null, hidden: false, stock: null, listing: null, confirmed: null, underway: false, refused: null, cost: null });
const card = (...barcodes: string[]): ProductCard => ({ model: '099', colour: 'Siyah', title: null, brand: null, category: null, contentId: null, picture: 'https://cdn/1.jpg', sizes: barcodes.map(size) });

describe('a selection', () => {
  it('outlives_another_list_and_knows_what_its_labels_show', () => {
    const first = choose(new Map(), [card('A', 'B')], ['A', 'B'], true);
    const both = choose(choose(first, [card('C')], ['C'], true), [card('C')], ['A'], false);

    expect([...both.keys()]).toEqual(['B', 'C']);
    expect(both.get('C')).toEqual({ good: { barcode: 'C', model: '099', colour: 'Siyah', size: '37', picture: 'https://cdn/1.jpg' }, listed: false });
  });

  it('never_takes_what_is_not_shown', () => {
    expect(choose(new Map(), [card('A')], ['B'], true).size).toBe(0);
  });
});
