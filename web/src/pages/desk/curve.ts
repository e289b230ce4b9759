import type { DeskTier, PriceProfit } from '../../api/money/desk.ts';
import { amounts, frame, pointer, shortLira, wordsOf, type ChartOption } from '../../ui/chart/option.ts';
import type { Tones } from '../../ui/chart/tones.ts';

/** Profit over price: in each tier a straight line, at its beginning a step down; where the asked price stands is marked. */
export function curve(tiers: readonly DeskTier[], asked: PriceProfit, text: (at: PriceProfit) => string, tones: Tones): ChartOption {
  const lines = tiers.map(({ tier, lowest, highest }) => ({ zone: tier.number % 2 === 0, ends: [lowest, highest] }));
  const prices = [asked, ...lines.flatMap(({ ends }) => ends)].map(({ price }) => price);
  return {
    ...frame(tones),
    tooltip: { ...pointer(tones), trigger: 'item' },
    xAxis: { ...amounts(tones, shortLira), splitLine: { show: false }, min: Math.min(...prices), max: Math.max(...prices) },
    yAxis: amounts(tones, shortLira),
    // Each tier is a line of its own: between two of them nothing is sold.
    series: lines.map(({ zone, ends }, at) => ({
      type: 'line' as const,
      symbolSize: 9,
      lineStyle: { color: tones.blueSolid, width: 2.5 },
      itemStyle: { color: tones.blueSolid },
      tooltip: { formatter: wordsOf(ends, text) },
      data: ends.flatMap(({ price, profit }) => (profit === null ? [] : [[price, profit]])),
      ...(zone ? { markArea: { silent: true, itemStyle: { color: tones.greyTint }, data: [[{ xAxis: ends[0]?.price ?? 0 }, { xAxis: ends[1]?.price ?? 0 }]] as [{ xAxis: number }, { xAxis: number }][] } } : {}),
      ...(at === 0 ? { markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: tones.accent, width: 2, type: 'solid' as const }, data: [{ xAxis: asked.price }] } } : {}),
    })),
  };
}
