import { describe, expect, it } from 'vitest';
import { anOrder } from '../orders/anOrder.ts';
import { findHeld } from './heldSearch.ts';

const held = [
  anOrder({ packageId: 11, orderNumber: '9001', lines: [{ barcode: 'Güllüayakkabı01', model: '099', colour: 'Siyah', size: '37', quantity: 1, productName: null, imageUrl: null }] }),
  anOrder({ packageId: 12, orderNumber: '9002', lines: [{ barcode: 'GS-12', model: '100', colour: 'Taba', size: '38', quantity: 1, productName: null, imageUrl: null }] }),
];
const found = (text: string) => findHeld(held, text).map(({ packageId }) => packageId);

describe('the search in the hold lane', () => {
  it.each([
    ['', [11, 12]], ['9001', [11]], ['gulluayakkabi01', [11]], ['GÜLLÜAYAKKABI01', [11]], ['GS=12', [12]], ['099 siyah 37', [11]], ['GS-12', [12]], ['yok', []],
  ])('finds_by_%s', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it('finds_by_the_code_of_our_own_label', () => {
    expect(found('https://gullu.example/orders/12')).toEqual([12]);
  });
});
