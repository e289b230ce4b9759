import type { RateRow } from '../../../api/types.ts';
import { trCosts } from '../../../text/money/trCosts.ts';
import { tr } from '../../../text/tr.ts';
import { formatDate, formatFine } from '../../../ui/format/format.ts';

const width = 1000;
const height = 160;

/** The rate as a line: the days that have one, the last point and the change called out. The table beside it holds every figure. */
export function RateLine({ rows }: { readonly rows: readonly RateRow[] }) {
  const points = rows.flatMap(({ day, value, inForce }) => (value !== null && inForce ? [{ day, value }] : [])).toReversed();
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 2) return <p>{tr.noData}</p>;
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [start, end] = [Date.parse(first.day), Date.parse(last.day)];
  const place = ({ day, value }: { readonly day: string; readonly value: number }) =>
    `${(((Date.parse(day) - start) / (end - start)) * width).toFixed(1)},${(height - 8 - ((value - low) / (high - low || 1)) * (height - 16)).toFixed(1)}`;
  const percent = (last.value / first.value - 1) * 100;
  return (
    <figure className="rate-line">
      <div className="rate-scale number"><span>{formatFine(high, 'TRY')}</span><span>{formatFine(low, 'TRY')}</span></div>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path className="rate-ground" d={`M0 8H${width}M0 ${height / 2}H${width}M0 ${height - 8}H${width}`} />
        <polyline className="rate-path" points={points.map(place).join(' ')} />
      </svg>
      <div className="rate-days number"><span>{formatDate(first.day)}</span><span>{formatDate(last.day)}</span></div>
      <figcaption className="number"><strong>{formatFine(last.value, 'TRY')}</strong> {trCosts.rates.change(formatDate(first.day), percent)}</figcaption>
    </figure>
  );
}
