import type { PriceDesk, PriceProfit } from '../../api/money/desk.ts';
import { trDesk } from '../../text/money/trDesk.ts';

const width = 1000;
const height = 220;

/** Profit over price: in each tier a straight line, at its beginning a step down. The tiers above hold every figure. */
export function ProfitCurve({ desk: { tiers }, asked }: { readonly desk: PriceDesk; readonly asked: PriceProfit }) {
  const ends = tiers.flatMap(({ lowest, highest }) => [lowest, highest]);
  const profits = [...ends, asked].map(({ profit }) => profit ?? 0);
  const prices = [...ends, asked].map(({ price }) => price);
  const [low, high] = [Math.min(0, ...profits), Math.max(1, ...profits)];
  const [first, last] = [Math.min(...prices), Math.max(...prices)];
  const x = (price: number) => ((price - first) / Math.max(1, last - first)) * width;
  const y = (profit: number) => height - ((profit - low) / (high - low)) * height;
  const line = (from: PriceProfit, to: PriceProfit) => `M${x(from.price)} ${y(from.profit ?? 0)}L${x(to.price)} ${y(to.profit ?? 0)}`;
  return (
    <section className="panel desk-curve">
      <h2>{trDesk.chart}</h2>
      <figure className="rate-line">
        <div className="rate-scale number"><span>{trDesk.lira(high)}</span><span>{trDesk.lira(low)}</span></div>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {tiers.map(({ tier, lowest, highest }) => tier.number % 2 === 0 && <rect key={tier.number} className="desk-zone" x={x(lowest.price)} width={Math.max(0, x(highest.price) - x(lowest.price))} height={height} />)}
          <path className="rate-ground" d={`M0 ${y(0)}H${width}`} />
          {tiers.map(({ tier, lowest, highest }) => <path key={tier.number} className="rate-path" d={line(lowest, highest)} />)}
          <path className="desk-here" d={`M${x(asked.price)} 0V${height}`} />
        </svg>
        <div className="rate-days number"><span>{trDesk.lira(first)}</span><span>{trDesk.lira(last)}</span></div>
        <figcaption className="number"><strong>{trDesk.chartText(asked)}</strong> <span>{trDesk.chartHint}</span></figcaption>
      </figure>
    </section>
  );
}
