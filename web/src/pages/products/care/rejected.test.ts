import { describe, expect, it } from 'vitest';
import type { ProductDetail, ProductSize } from '../../../api/types.ts';
import { isRejected, reasonsOf } from './rejected.ts';

const local: ProductSize = { barcode: 'A', size: '37', stockCode: null, hidden: false, stock: null, listing: null, confirmed: null, underway: false, refused: null, cost: null };
const listed = (approval: 'approved' | 'rejected', rejections: string[] = []): ProductSize => ({
  ...local,
  listing: { quantity: 0, salePrice: 1, listPrice: 1, onSale: false, archived: false, locked: false, lockReason: null, approval, rejections, changedAt: '2026-11-26T08:00:00Z', missingSince: null },
});
const created = (state: NonNullable<ProductDetail['publication']>['state'], reasons: string[] = []): ProductDetail['publication'] => ({ draftId: 'd', state, underway: false, reasons });

describe('a size that Trendyol turned down', () => {
  it('is_one_that_it_looked_at_or_did_not_even_take', () => {
    expect(isRejected(listed('rejected'), null)).toBe(true);
    expect(isRejected(local, created('refused'))).toBe(true);
    expect(isRejected(listed('approved'), created('rejected'))).toBe(true);
    expect(isRejected(listed('approved'), created('approved'))).toBe(false);
    expect(isRejected(local, null)).toBe(false);
  });

  it('says_each_reason_once', () => {
    expect(reasonsOf(listed('rejected', ['Görsel']), created('rejected', ['Görsel', 'Başlık']))).toEqual(['Görsel', 'Başlık']);
    expect(reasonsOf(listed('rejected'), null)).toEqual([]);
  });
});
