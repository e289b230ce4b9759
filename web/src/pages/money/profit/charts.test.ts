import { expect, it } from 'vitest';
import type { Tones } from '../../../ui/chart/tones.ts';
import { partsOf, trend, waterfall } from './charts.ts';
import type { Step } from './periods.ts';

const tones: Tones = { surface: 's', ink: 'i', inkSoft: 'is', line: 'l', lineStrong: 'cost', greyTint: 'g', accent: 'a', blueSolid: 'revenue', greenSolid: 'gain', redSolid: 'loss', font: 'f' };
const step = (name: Step['name'], from: number, to: number, estimated = 0): Step => ({ name, amount: to - from, from, to, estimated });

it('hatches the end of a step, never more than the step is long', () => {
  expect(partsOf(step('commission', 900, 700, 50))).toEqual({ sure: -150, open: -50 });
  expect(partsOf(step('profit', 0, 80, 100))).toEqual({ sure: 0, open: 80 });
  expect(partsOf(step('cost', 700, 700)).open).toBeCloseTo(0);
});

it('begins each bar where the one before ends, also where a loss crosses zero', () => {
  const option = waterfall([step('revenue', 0, 100), step('cost', 100, -20, 30), step('profit', 0, -20)], String, String, tones);
  const series = option.series as readonly { readonly data: readonly (number | { readonly value: number; readonly itemStyle: { readonly color: string; readonly decal?: object } })[] }[];
  expect(series[0]?.data).toEqual([0, 100, 0]);
  const at = (part: number, bar: number) => series[part]?.data[bar];
  expect([at(1, 1), at(2, 1)]).toMatchObject([{ value: -90, itemStyle: { color: 'cost' } }, { value: -30, itemStyle: { color: 'cost', decal: {} } }]);
  expect([at(1, 0), at(1, 2)]).toMatchObject([{ itemStyle: { color: 'revenue' } }, { value: -20, itemStyle: { color: 'loss' } }]);
});

it('draws a loss as a loss, and what may still move as hatched', () => {
  const option = trend([{ name: '24.11.2026', profit: 12.5, estimated: true }, { name: '25.11.2026', profit: -3, estimated: false }], String, tones);
  expect(option.series).toMatchObject([{ data: [{ value: 12.5, itemStyle: { color: 'gain', decal: {} } }, { value: -3, itemStyle: { color: 'loss' } }] }]);
});
