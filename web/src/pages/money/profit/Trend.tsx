import { useQuery } from '@tanstack/react-query';
import { profitTrendQuery, type ProfitGroup, type ProfitWish } from '../../../api/money/profit.ts';
import { trProfit } from '../../../text/money/trProfit.ts';
import { stepOf } from './periods.ts';

const width = 1000;
const height = 180;

/** What each day, week or month earned; the last and the best are called out. The table below holds every figure. */
export function Trend({ wish }: { readonly wish: ProfitWish }) {
  const by = stepOf(wish.from, wish.to);
  const { data } = useQuery({ ...profitTrendQuery({ ...wish, by }), placeholderData: (kept) => kept });
  const told = data?.groups.filter(({ sums }) => sums.told > 0) ?? [];
  const last = told.at(-1);
  if (last === undefined || told.length < 2) return null;
  const name = (group: ProfitGroup) => trProfit.name(by, group);
  const best = told.reduce((one, other) => (other.sums.profit > one.sums.profit ? other : one));
  const profits = told.map(({ sums }) => sums.profit);
  const [low, high] = [Math.min(0, ...profits), Math.max(1, ...profits)];
  const y = (amount: number) => height - ((amount - low) / (high - low)) * height;
  const slot = width / told.length;
  return (
    <section className="panel">
      <h2>{trProfit.trend}</h2>
      <figure className="profit-trend">
        <div className="rate-scale number"><span>{trProfit.lira(high)}</span><span>{trProfit.lira(low)}</span></div>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {told.map((group, at) => {
            const { profit, estimated } = group.sums;
            const tone = profit < 0 ? 'bar-loss' : 'bar-profit';
            const box = { x: at * slot + slot * 0.1, width: slot * 0.8, y: Math.min(y(profit), y(0)), height: Math.max(1, Math.abs(y(profit) - y(0))) };
            return <g key={group.day}><rect {...box} className={tone} />{estimated > 0 && <rect {...box} className="bar-hatched" />}</g>;
          })}
          <path className="rate-ground" d={`M0 ${y(0)}H${width}`} />
        </svg>
        <div className="rate-days number"><span>{told[0] && name(told[0])}</span><span>{name(last)}</span></div>
        <figcaption className="number"><strong>{trProfit.last(name(last), last.sums.profit)}</strong>{best !== last && `, ${trProfit.best(name(best), best.sums.profit)}`}</figcaption>
      </figure>
    </section>
  );
}
