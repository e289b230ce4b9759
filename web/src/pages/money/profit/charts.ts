import { amounts, frame, hatched, pointer, shortLira, titles, wordsOf, type ChartOption } from '../../../ui/chart/option.ts';
import type { Tones } from '../../../ui/chart/tones.ts';
import type { Step, StepName } from './periods.ts';

const barWidth = 24;

const toneOf = ({ name, amount }: { readonly name: StepName; readonly amount: number }, tones: Tones): string => {
  if (name === 'revenue') return tones.blueSolid;
  if (name !== 'profit') return tones.lineStrong;
  return amount < 0 ? tones.redSolid : tones.greenSolid;
};

/** How far a step goes for sure, and how far it may still move: its end is hatched. Signed like the step. */
export function partsOf({ from, to, estimated }: Step): { readonly sure: number; readonly open: number } {
  const length = to - from;
  const open = Math.sign(length) * Math.min(Math.abs(length), estimated);
  return { sure: length - open, open };
}

/** From what was sold to what is left: each bar begins where the one before ends, also below zero. */
export function waterfall(steps: readonly Step[], title: (name: StepName) => string, text: (step: Step) => string, tones: Tones): ChartOption {
  const bars = (values: readonly number[], decal: boolean) => ({
    type: 'bar' as const,
    stack: 'steps',
    stackStrategy: 'all' as const,
    barWidth,
    data: steps.map((step, at) => ({ value: values[at] ?? 0, itemStyle: { color: toneOf(step, tones), ...(decal ? { decal: hatched(tones) } : {}) } })),
  });
  const parts = steps.map(partsOf);
  return {
    ...frame(tones),
    tooltip: { ...pointer(tones), trigger: 'axis', axisPointer: { type: 'none' }, formatter: wordsOf(steps, text) },
    xAxis: amounts(tones, shortLira),
    yAxis: { ...titles(tones, steps.map(({ name }) => title(name))), inverse: true, axisLine: { show: false } },
    series: [
      { type: 'bar', stack: 'steps', stackStrategy: 'all', barWidth, silent: true, itemStyle: { color: 'transparent' }, data: steps.map(({ from }) => from) },
      bars(parts.map(({ sure }) => sure), false),
      bars(parts.map(({ open }) => open), true),
    ],
  };
}

/** What one step of a trend earned. */
export interface Earned {
  readonly name: string;
  readonly profit: number;
  /** True when a part of it may still move. */
  readonly estimated: boolean;
}

/** A bar for each day, week or month. */
export function trend(earned: readonly Earned[], text: (one: Earned) => string, tones: Tones): ChartOption {
  return {
    ...frame(tones),
    tooltip: { ...pointer(tones), trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: wordsOf(earned, text) },
    xAxis: titles(tones, earned.map(({ name }) => name)),
    yAxis: amounts(tones, shortLira),
    series: [{
      type: 'bar',
      barCategoryGap: '20%',
      data: earned.map(({ profit, estimated }) => ({ value: profit, itemStyle: { color: profit < 0 ? tones.redSolid : tones.greenSolid, ...(estimated ? { decal: hatched(tones) } : {}) } })),
    }],
  };
}
