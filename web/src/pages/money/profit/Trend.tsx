import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { profitTrendQuery, type ProfitWish } from '../../../api/money/profit.ts';
import { trProfit } from '../../../text/money/trProfit.ts';
import { Chart } from '../../../ui/chart/Chart.tsx';
import type { Tones } from '../../../ui/chart/tones.ts';
import { trend, type Earned } from './charts.ts';
import { stepOf } from './periods.ts';

/** What each day, week or month earned; the last and the best are called out. The table below holds every figure. */
export function Trend({ wish }: { readonly wish: ProfitWish }) {
  const by = stepOf(wish.from, wish.to);
  const { data } = useQuery({ ...profitTrendQuery({ ...wish, by }), placeholderData: (kept) => kept });
  const earned = useMemo(() => (data?.groups ?? []).filter(({ sums }) => sums.told > 0).map((group) => ({ name: trProfit.name(by, group), profit: group.sums.profit, estimated: group.sums.estimated > 0 })), [data, by]);
  const last = earned.at(-1);
  if (last === undefined || earned.length < 2) return null;
  return <Bars earned={earned} last={last} />;
}

function Bars({ earned, last }: { readonly earned: readonly Earned[]; readonly last: Earned }) {
  const best = earned.reduce((one, other) => (other.profit > one.profit ? other : one));
  const draw = useCallback((tones: Tones) => trend(earned, ({ name, profit }) => trProfit.last(name, profit), tones), [earned]);
  return (
    <section className="panel">
      <h2>{trProfit.trend}</h2>
      <figure className="chart-figure">
        <Chart label={trProfit.trend} height={240} draw={draw} />
        <figcaption className="number"><strong>{trProfit.last(last.name, last.profit)}</strong>{best !== last && `, ${trProfit.best(best.name, best.profit)}`}</figcaption>
      </figure>
    </section>
  );
}
