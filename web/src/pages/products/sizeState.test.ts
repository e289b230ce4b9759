import { describe, expect, it } from 'vitest';
import type { ProductSize } from '../../api/types.ts';
import { pairsAtTrendyol, priceRange, sizeState } from './sizeState.ts';

const listed = (change: Partial<NonNullable<ProductSize['listing']>> = {}): ProductSize => ({
  barcode: 'A-37', size: '37', stockCode: null, hidden: false, stock: null, confirmed: null, underway: false, refused: null, cost: null,
  listing: { quantity: 4, salePrice: 899.9, listPrice: 999.9, onSale: true, archived: false, locked: false, lockReason: null, approval: 'approved', rejections: [], changedAt: '2026-11-26T08:00:00Z', missingSince: null, ...change },
});
const unlisted: ProductSize = { barcode: 'A-38', size: '38', stockCode: null, hidden: false, stock: null, listing: null, confirmed: null, underway: false, refused: null, cost: null };

describe('a size at Trendyol', () => {
  it('says_how_many_are_for_sale', () => {
    expect(sizeState(listed(), true)).toMatchObject({ tone: 'good', text: 'Trendyol’da 4' });
  });

  it.each([
    ['never_published', unlisted, 'quiet', 'Yalnız burada'],
    ['no_longer_shown', listed({ missingSince: '2026-11-26T08:00:00Z' }), 'quiet', 'Trendyol’da yok'],
    ['rejected', listed({ approval: 'rejected', onSale: false, quantity: 0 }), 'bad', 'Reddedildi'],
    ['waiting_for_approval', listed({ approval: 'pending', onSale: false }), 'quiet', 'Onay bekliyor'],
    ['archived', listed({ archived: true }), 'quiet', 'Arşivde'],
    ['locked', listed({ locked: true, lockReason: 'Fiyat' }), 'bad', 'Kilitli'],
    ['sold_out', listed({ quantity: 0 }), 'bad', 'Tükendi'],
    ['of_unknown_stock', listed({ quantity: null }), 'quiet', 'Veri yok'],
  ] as const)('says_when_it_is_%s', (_, size, tone, text) => {
    expect(sizeState(size, true)).toMatchObject({ tone, text });
  });

  it('is_not_said_to_be_missing_before_trendyol_was_read', () => {
    expect(sizeState(unlisted, false)).toMatchObject({ tone: 'quiet', text: 'Veri yok' });
  });

  it('tells_why_it_was_rejected', () => {
    expect(sizeState(listed({ approval: 'rejected', rejections: ['Görsel', 'Başlık'] }), true).detail).toBe('Reddedildi: Görsel · Başlık');
    expect(sizeState(listed({ approval: 'rejected' }), true).detail).toBe('Reddedildi: Trendyol neden bildirmedi.');
  });

  it('tells_why_it_is_locked', () => {
    expect(sizeState(listed({ locked: true, lockReason: 'Fiyat' }), true).detail).toBe('Kilitli: Fiyat');
  });
});

describe('a card', () => {
  it('adds_up_only_what_Trendyol_tells', () => {
    expect(pairsAtTrendyol([listed(), listed({ quantity: 3 }), listed({ quantity: null }), listed({ missingSince: 'x', quantity: 9 }), unlisted])).toBe(7);
    expect(pairsAtTrendyol([unlisted, listed({ quantity: null })])).toBeNull();
  });

  it('knows_the_span_of_its_prices', () => {
    expect(priceRange([listed(), listed({ salePrice: 849.9 }), unlisted])).toEqual({ from: 849.9, to: 899.9 });
    expect(priceRange([unlisted])).toBeNull();
  });
});
