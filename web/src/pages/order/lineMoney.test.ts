import { describe, expect, it } from 'vitest';
import { lineDiscount, lineTotal } from './lineMoney.ts';

const line = { quantity: 3, unitPrice: 0.1, unitSellerDiscount: 0.1, unitTrendyolDiscount: 0.2 };

describe('line money', () => {
  it('multiplies_without_the_errors_of_binary_fractions', () => {
    expect(lineTotal(line)).toBe(0.3);
  });

  it('adds_both_discounts_exactly', () => {
    expect(lineDiscount(line)).toBe(0.9);
  });

  it('keeps_four_decimals', () => {
    expect(lineTotal({ ...line, unitPrice: 333.3333 })).toBe(999.9999);
  });

  it('invents_no_price', () => {
    expect(lineTotal({ ...line, unitPrice: null })).toBeNull();
  });

  it('knows_a_discount_from_one_side_alone', () => {
    expect(lineDiscount({ ...line, unitTrendyolDiscount: null })).toBe(0.3);
    expect(lineDiscount({ ...line, unitSellerDiscount: null, unitTrendyolDiscount: null })).toBeNull();
  });
});
