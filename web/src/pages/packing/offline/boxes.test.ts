import { describe, expect, it } from 'vitest';
import type { PackingState } from '../../../api/types.ts';
import { boxed, differing, settled } from './boxes.ts';

const state = (packageId: number) => ({ packageId, orderNumber: `n${packageId}` }) as unknown as PackingState;

describe('boxes that were closed without a line', () => {
  it('are_numbered_in_the_order_of_closing_and_boxed_once', () => {
    const boxes = [state(7), state(8), state(7)].reduce(boxed, []);
    expect(boxes.map(({ packageId, number }) => [packageId, number])).toEqual([[7, 1], [8, 2]]);
  });

  it('keep_what_the_server_took_otherwise_until_they_are_settled', () => {
    const boxes = settled(differing([state(7), state(8)].reduce(boxed, []), 7, 'Bu 38, gereken 37.'), 7, 'refused', '1/2 okutuldu.');
    expect(boxes.map(({ result, sentence }) => `${result} ${sentence}`)).toEqual(['refused Bu 38, gereken 37. 1/2 okutuldu.', 'waiting ']);
  });

  it('that_are_settled_stay_as_they_are_and_a_second_try_gets_a_new_number', () => {
    const boxes = settled([state(7), state(8)].reduce(boxed, []), 7, 'refused', 'eksik');
    expect(settled(boxes, 7, 'packed', '')).toEqual(boxes);
    expect(boxed(boxes, state(7)).map(({ packageId, number }) => [packageId, number])).toEqual([[8, 2], [7, 3]]);
  });
});
