import { describe, expect, it } from 'vitest';
import type { PackingState } from '../../../api/types.ts';
import { boxed, cleared, differing, settled } from './boxes.ts';
import { emptyShelf } from './shelfStore.ts';

const state = (packageId: number) => ({ packageId, orderNumber: `n${packageId}` }) as unknown as PackingState;
const shelfOf = (...packageIds: readonly number[]) => packageIds.map(state).reduce(boxed, emptyShelf);

describe('boxes that were closed without a line', () => {
  it('are_numbered_in_the_order_of_closing_and_boxed_once', () => {
    expect(shelfOf(7, 8, 7).boxes.map(({ packageId, number }) => [packageId, number])).toEqual([[7, 1], [8, 2]]);
  });

  it('keep_what_the_server_took_otherwise_until_they_are_settled', () => {
    const { boxes } = settled(differing(shelfOf(7, 8), 7, 'Bu 38, gereken 37.'), 7, 'refused', '1/2 okutuldu.');
    expect(boxes.map(({ result, sentence }) => `${result} ${sentence}`)).toEqual(['refused Bu 38, gereken 37. 1/2 okutuldu.', 'waiting ']);
  });

  it('that_are_settled_stay_as_they_are_and_a_second_try_gets_a_new_number', () => {
    const kept = settled(shelfOf(7, 8), 7, 'refused', 'eksik');
    expect(settled(kept, 7, 'packed', '')).toEqual(kept);
    expect(boxed(kept, state(7)).boxes.map(({ packageId, number }) => [packageId, number])).toEqual([[8, 2], [7, 3]]);
  });

  it('that_are_cleared_leave_no_number_behind_for_another_box_while_one_waits', () => {
    const kept = cleared(settled(shelfOf(7, 8), 8, 'packed', ''));
    expect(boxed(kept, state(9)).boxes.map(({ packageId, number }) => [packageId, number])).toEqual([[7, 1], [9, 3]]);
    expect(boxed(cleared(settled(kept, 7, 'packed', '')), state(9)).boxes.map(({ number }) => number)).toEqual([1]);
  });
});
