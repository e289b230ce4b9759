import { amounts, frame, label, pointer, wordsOf, type ChartOption } from '../../../ui/chart/option.ts';
import type { Tones } from '../../../ui/chart/tones.ts';
import { formatDate, formatFine } from '../../../ui/format/format.ts';

/** The rate of one day, yyyy-MM-dd. */
export interface RatePoint {
  readonly day: string;
  readonly value: number;
}

/** The rate over the days that have one; the days between keep their room. */
export function rateChart(points: readonly RatePoint[], tones: Tones): ChartOption {
  return {
    ...frame(tones),
    tooltip: { ...pointer(tones), trigger: 'axis', formatter: wordsOf(points, ({ day, value }) => `${formatDate(day)}\n${formatFine(value, 'TRY')}`) },
    xAxis: { type: 'time', axisLabel: { ...label, color: tones.inkSoft, formatter: (at: number) => formatDate(new Date(at).toISOString().slice(0, 10)) }, axisLine: { lineStyle: { color: tones.lineStrong } } },
    yAxis: { ...amounts(tones, (value) => formatFine(value, 'TRY')), scale: true },
    series: [{ type: 'line', showSymbol: false, lineStyle: { color: tones.blueSolid, width: 2.5 }, itemStyle: { color: tones.blueSolid }, data: points.map(({ day, value }) => [Date.parse(day), value]) }],
  };
}
