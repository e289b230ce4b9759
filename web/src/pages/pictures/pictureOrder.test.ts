import { expect, test } from 'vitest';
import { addressOf, filterOf, ownerOf, setAddress } from './pictureAddress.ts';
import { moved } from './pictureOrder.ts';

test('a picture moves to any place, and nothing is lost or doubled', () => {
  const items = ['a', 'b', 'c', 'd'];
  expect(moved(items, 2, 0)).toEqual(['c', 'a', 'b', 'd']);
  expect(moved(items, 0, 3)).toEqual(['b', 'c', 'd', 'a']);
  expect(moved(items, 1, 1)).toEqual(items);
  expect(moved(items, 0, -1)).toEqual(items);
  expect(moved(items, 3, 4)).toEqual(items);
  for (const from of items.keys()) for (const to of items.keys()) expect([...moved(items, from, to)].sort()).toEqual(items);
});

test('addresses are read as they were written', () => {
  const owner = { model: '099 A&B', colour: 'Acı Kahve' };
  expect(ownerOf(new URL(setAddress(owner), 'http://x').searchParams)).toEqual(owner);
  expect(ownerOf(new URL(setAddress({ model: '099', colour: null }), 'http://x').searchParams)).toEqual({ model: '099', colour: null });
  expect(ownerOf(new URLSearchParams('colour=Siyah'))).toBeNull();
  const filter = { show: 'flawed', search: '099 siyah' } as const;
  expect(filterOf(new URL(addressOf(filter), 'http://x').searchParams)).toEqual(filter);
});
