import { describe, expect, it } from 'vitest';
import { returnTo } from './returnTo.ts';

describe('returnTo', () => {
  it('goes_back_to_where_the_person_was', () => {
    expect(returnTo({ from: '/orders?stage=picking', expired: true })).toEqual({ path: '/orders?stage=picking', expired: true });
  });

  it.each([null, 'text', {}, { from: 5 }, { from: 'https://evil.example' }, { from: '//evil.example' }, { from: '/\\evil.example' }])(
    'goes_to_the_orders_when_told_%j', (state) => {
      expect(returnTo(state)).toEqual({ path: '/orders', expired: false });
    });
});
