import { describe, expect, it } from 'vitest';
import { addressOf, filterOf, shows } from './productAddress.ts';

describe('the address of a product list', () => {
  it.each(shows.flatMap((show) => ['', '099 çivit', 'a&b=c'].map((search) => ({ show, search }))))('reads_%o_as_it_was_written', (filter) => {
    expect(filterOf(new URL(addressOf(filter), 'http://shop').searchParams)).toEqual(filter);
  });

  it('takes_an_unknown_list_for_all', () => {
    expect(filterOf(new URLSearchParams('show=nothing')).show).toBe('all');
  });
});
