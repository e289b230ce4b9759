import { describe, expect, it } from 'vitest';
import type { ProductSize } from '../../api/types.ts';
import { costsOf } from './cost.ts';

const size = (cost: ProductSize['cost']): ProductSize => ({ barcode: 'A', size: '37', stockCode: null, hidden: false, stock: null, listing: null, confirmed: null, underway: false, refused: null, cost });
const dollars = (amount: number) => size({ amount, currency: 'usd', try: amount * 40 });
const missing = size({ amount: null, currency: null, try: null });

describe('the cost of a card', () => {
  it('is_not_shown_to_those_who_may_not_see_it', () => {
    expect(costsOf([size(null)])).toBeNull();
  });

  it('is_said_once_when_all_sizes_cost_the_same', () => {
    expect(costsOf([dollars(8.5), dollars(8.5)])).toEqual({ spelled: '8,50 $', same: true, missing: 0 });
    expect(costsOf([missing, missing])).toEqual({ spelled: '', same: true, missing: 2 });
  });

  it('spans_from_the_lowest_to_the_highest_and_counts_what_is_missing', () => {
    expect(costsOf([dollars(10), dollars(8), dollars(9), missing])).toEqual({ spelled: '8,00 $ – 10,00 $', same: false, missing: 1 });
  });

  it('names_both_when_a_card_has_two_currencies', () => {
    expect(costsOf([dollars(8), size({ amount: 300, currency: 'try', try: 300 })])?.spelled).toBe('8,00 $ · 300,00 ₺');
  });
});
