import { expect, it } from 'vitest';
import { pilesOf } from './piles.ts';

const at = '2026-11-25T10:00:00Z';
const head = (id: number, carrier: string) => ({ id, carrier, openedAt: at, openedBy: 'ayse', closedAt: null, closedBy: null, parcels: 2 });

it('shows each carrier once, with the hand-over that goes on', () => {
  const piles = pilesOf({ piles: [{ carrier: 'Aras', waiting: 3, oldestPackedAt: at }, { carrier: null, waiting: 1, oldestPackedAt: at }], parcels: [], open: [head(2, 'Sendeo'), head(1, 'Aras')], closed: [] });

  expect(piles.map(({ carrier, waiting, open }) => [carrier, waiting, open?.id ?? null])).toEqual([['Aras', 3, 1], [null, 1, null], ['Sendeo', 0, 2]]);
});
