import { expect, it } from 'vitest';
import type { DeskTier, PriceProfit } from '../../api/money/desk.ts';
import type { Tones } from '../../ui/chart/tones.ts';
import { curve } from './curve.ts';

const tones: Tones = { surface: 's', ink: 'i', inkSoft: 'is', line: 'l', lineStrong: 'ls', greyTint: 'g', accent: 'a', blueSolid: 'b', greenSolid: 'gs', redSolid: 'r', font: 'f' };
const at = (price: number, profit: number | null) => ({ price, profit }) as PriceProfit;
const tier = (number: number, lowest: PriceProfit, highest: PriceProfit) => ({ tier: { number }, lowest, highest }) as DeskTier;

it('draws each tier as a line of its own and marks the price that is asked for', () => {
  const option = curve([tier(1, at(800, 120), at(900, 200)), tier(2, at(600, 60), at(799.99, 140))], at(1000, 260), ({ price }) => `${price}`, tones);
  expect(option.series).toMatchObject([{ data: [[800, 120], [900, 200]], markLine: { data: [{ xAxis: 1000 }] } }, { data: [[600, 60], [799.99, 140]], markArea: { data: [[{ xAxis: 600 }, { xAxis: 799.99 }]] } }]);
  expect(option.xAxis).toMatchObject({ min: 600, max: 1000 });
});

it('draws no point where the profit is not known', () => {
  expect(curve([tier(1, at(800, null), at(900, null))], at(850, null), String, tones).series).toMatchObject([{ data: [] }]);
});
