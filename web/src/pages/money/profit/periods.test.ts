import { expect, it } from 'vitest';
import type { ProfitGroup, ProfitSums, ProfitWish } from '../../../api/money/profit.ts';
import { before, inside, stepOf, stepsOf } from './periods.ts';

const wish: ProfitWish = { from: '2026-11-02', to: '2026-11-29', by: 'week', model: null, colour: null, size: null, order: null };
const sums: ProfitSums = {
  lines: 2, told: 2, estimated: 1, pairs: 2, revenue: 1000, discount: -100, commission: -193.5, cost: -400, labour: -20, packaging: -10, cargo: -84.9, fees: -10.19, correction: 5, profit: 186.41,
  estimatedCommission: -93.5, estimatedCargo: 0, estimatedProfit: 100, untoldRevenue: 0, noCost: 0, noCommission: 0, noPackaging: 0, noCargo: 0, noPrice: 0,
};
const group: ProfitGroup = { day: null, model: null, colour: null, size: null, orderNumber: null, packageId: null, lineId: null, sums };

it('lays beside a period the one of the same length that ends where it begins', () => {
  expect(before(wish)).toMatchObject({ from: '2026-10-05', to: '2026-11-01' });
  expect(before({ ...wish, from: '2026-11-29' })).toMatchObject({ from: '2026-11-28', to: '2026-11-28' });
});

it('takes steps that can be told apart', () => {
  expect([stepOf('2026-11-01', '2026-11-30'), stepOf('2026-01-01', '2026-12-31'), stepOf('2025-01-01', '2026-12-31')]).toEqual(['day', 'week', 'month']);
});

it('opens a group within the period that is looked at', () => {
  expect(inside(wish, { ...group, day: '2026-11-23' })).toMatchObject({ from: '2026-11-23', to: '2026-11-29', by: 'day' });
  expect(inside({ ...wish, by: 'month' }, { ...group, day: '2026-11-01' })).toMatchObject({ from: '2026-11-02', to: '2026-11-29', by: 'day' });
  expect(inside({ ...wish, by: 'day' }, { ...group, day: '2026-11-23' })).toMatchObject({ from: '2026-11-23', to: '2026-11-23', by: 'order' });
  expect(inside({ ...wish, by: 'size' }, { ...group, model: '099', colour: 'Siyah', size: '37' })).toMatchObject({ model: '099', colour: 'Siyah', size: '37', by: 'order' });
  expect(inside({ ...wish, by: 'line' }, group)).toBeNull();
});

it('ends its steps at the profit', () => {
  const steps = stepsOf(sums);
  expect(steps.at(-2)?.to).toBeCloseTo(sums.profit, 4);
  expect(steps.find(({ name }) => name === 'commission')).toMatchObject({ from: 900, to: 706.5, estimated: 93.5 });
});
