import { describe, expect, it } from 'vitest';
import type { OrderFilter } from '../../api/orders.ts';
import { addressOf, filterOf } from './orderAddress.ts';

const filters: readonly OrderFilter[] = [
  { stage: 'created', search: '' },
  { stage: 'picking', search: '' },
  { stage: null, search: '10112223334' },
  { stage: 'shipped', search: '099 siyah & %37' },
  { stage: null, search: 'Çiğdem İpek' },
];

describe('the list address', () => {
  it.each(filters)('comes_back_as_it_was_%j', (filter) => {
    const { to, state } = addressOf(filter);
    expect(filterOf(new URL(to, 'http://portal').searchParams, state)).toEqual(filter);
  });

  it('holds_no_name', () => {
    expect(addressOf({ stage: null, search: 'Çiğdem İpek' }).to).toBe('/orders?stage=all');
  });

  it('is_short_for_the_first_tab', () => {
    expect(addressOf({ stage: 'created', search: '' })).toEqual({ to: '/orders', state: null });
  });

  it.each([['stage=nonsense', 5], ['stage=', null], ['', { search: 7 }]])('opens_the_first_tab_for_%s', (query, state) => {
    expect(filterOf(new URLSearchParams(query), state)).toEqual({ stage: 'created', search: '' });
  });
});
