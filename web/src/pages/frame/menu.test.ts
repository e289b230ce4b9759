import { describe, expect, it } from 'vitest';
import { isCurrent, menu, menuFor } from './menu.ts';

describe('the menu', () => {
  it('shows_everything_to_one_who_may_everything', () => {
    expect(menuFor(() => true)).toEqual(menu);
  });

  it('drops_groups_that_would_be_empty', () => {
    expect(menuFor((permission) => permission === 'viewOrders').map(({ entries }) => entries.map(({ to }) => to))).toEqual([['/orders']]);
  });

  it.each([['/orders', true], ['/orders/5', true], ['/orders-old', false], ['/', false]])('at_%s_marks_the_orders_as_current_%s', (path, current) => {
    expect(isCurrent({ text: '', to: '/orders', needs: 'viewOrders' }, path)).toBe(current);
  });
});
