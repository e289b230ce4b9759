import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Tones } from './tones.ts';

export type ChartOption = ComposeOption<BarSeriesOption | LineSeriesOption | GridComponentOption | TooltipComponentOption>;

const short = new Intl.NumberFormat('tr-TR', { notation: 'compact', maximumFractionDigits: 1 });

/** "12,5 B ₺" of twelve and a half thousand, on an axis. */
export const shortLira = (amount: number): string => `${short.format(amount)} ₺`;

/** What all charts share: calm, without movement, with words of the page's own letters. */
export const frame = ({ inkSoft, font }: Tones): ChartOption => ({
  animation: false,
  textStyle: { fontFamily: font, fontSize: 14, color: inkSoft },
  grid: { left: 8, right: 16, top: 12, bottom: 8 },
});

/** The words at the pointer. Drawn, since the page's policy refuses the styles of inserted markup. */
export const pointer = ({ surface, ink, line, font }: Tones): TooltipComponentOption => ({
  renderMode: 'richText',
  confine: true,
  backgroundColor: surface,
  borderColor: line,
  textStyle: { color: ink, fontFamily: font, fontSize: 15 },
});

/** The words of whichever of these the pointer is at. */
export const wordsOf = <T>(items: readonly T[], text: (item: T) => string) => (at: unknown): string => {
  const [one] = (Array.isArray(at) ? at : [at]) as readonly { readonly dataIndex?: number }[];
  const item = items[one?.dataIndex ?? -1];
  return item === undefined ? '' : text(item);
};

/** The letters of an axis. */
export const label = { fontSize: 14, hideOverlap: true } as const;

/** An axis of amounts. */
export const amounts = ({ line, lineStrong, inkSoft }: Tones, text: (amount: number) => string) => ({
  type: 'value' as const,
  axisLabel: { ...label, color: inkSoft, formatter: text },
  splitLine: { lineStyle: { color: line } },
  axisLine: { lineStyle: { color: lineStrong } },
});

/** An axis of names. */
export const titles = ({ lineStrong, inkSoft }: Tones, data: readonly string[]) => ({
  type: 'category' as const,
  data: [...data],
  axisTick: { show: false },
  axisLabel: { ...label, color: inkSoft },
  axisLine: { lineStyle: { color: lineStrong } },
});

/** What may still move. */
export const hatched = ({ surface }: Tones) => ({ symbol: 'rect', color: surface, dashArrayX: [1, 0], dashArrayY: [3, 5], rotation: Math.PI / 4, symbolSize: 1 });
