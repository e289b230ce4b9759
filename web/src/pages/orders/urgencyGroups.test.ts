import { describe, expect, it } from 'vitest';
import { anOrder } from './anOrder.ts';
import { groupOf, itemsOf } from './urgencyGroups.ts';

const now = Date.parse('2026-11-23T10:00:00Z');

describe('urgency groups', () => {
  it.each([
    ['2026-11-23T09:59:00Z', 'overdue'],
    ['2026-11-23T20:59:00Z', 'today'],
    ['2026-11-23T21:01:00Z', 'tomorrow'],
    ['2026-11-24T20:59:00Z', 'tomorrow'],
    ['2026-11-24T21:01:00Z', 'later'],
    [null, 'unknown'],
  ])('puts_%s_under_%s', (handOverBy, group) => {
    expect(groupOf(handOverBy, now)).toBe(group);
  });

  it('heads_each_change_of_group_once_also_across_pages', () => {
    const orders = ['2026-11-23T09:00:00Z', '2026-11-23T12:00:00Z', '2026-11-23T13:00:00Z'].map((handOverBy, index) => anOrder({ packageId: index, handOverBy }));
    const pages = itemsOf([orders.slice(0, 2), orders.slice(2)], true, now);
    expect(pages.map((items) => items.map((item) => (item.kind === 'heading' ? item.group : item.order.packageId)))).toEqual([['overdue', 0, 'today', 1], [2]]);
  });

  it('heads_nothing_in_lists_sorted_by_age', () => {
    expect(itemsOf([[anOrder({})]], false, now)[0]?.map(({ kind }) => kind)).toEqual(['row']);
  });
});
