import { useCallback, useMemo } from 'react';
import type { RateRow } from '../../../api/types.ts';
import { trCosts } from '../../../text/money/trCosts.ts';
import { tr } from '../../../text/tr.ts';
import { Chart } from '../../../ui/chart/Chart.tsx';
import type { Tones } from '../../../ui/chart/tones.ts';
import { formatDate, formatFine } from '../../../ui/format/format.ts';
import { rateChart } from './rateChart.ts';

/** The rate as a line: the days that have one, the last point and the change called out. The table beside it holds every figure. */
export function RateLine({ rows }: { readonly rows: readonly RateRow[] }) {
  const points = useMemo(() => rows.flatMap(({ day, value, inForce }) => (value !== null && inForce ? [{ day, value }] : [])).toReversed(), [rows]);
  const draw = useCallback((tones: Tones) => rateChart(points, tones), [points]);
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 2) return <p>{tr.noData}</p>;
  const percent = (last.value / first.value - 1) * 100;
  return (
    <figure className="chart-figure">
      <Chart label={trCosts.rates.chart} height={200} draw={draw} />
      <figcaption className="number"><strong>{formatFine(last.value, 'TRY')}</strong> {trCosts.rates.change(formatDate(first.day), percent)}</figcaption>
    </figure>
  );
}
