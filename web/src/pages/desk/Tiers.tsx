import type { DeskTier, PriceDesk } from '../../api/money/desk.ts';
import { trDesk } from '../../text/money/trDesk.ts';

const width = 1000;

/** The tariff's bands, each with what its prices leave; the bar is the profit at its highest price. */
export function Tiers({ desk: { tiers, asked }, onTake }: { readonly desk: PriceDesk; readonly onTake: (price: number) => void }) {
  const most = Math.max(1, ...tiers.map(({ highest }) => Math.abs(highest.profit ?? 0)));
  return (
    <section className="panel desk-tiers">
      <h2>{trDesk.tiers}</h2>
      <ul>
        {tiers.map((one) => <Tier key={one.tier.number} one={one} current={asked?.tier === one.tier.number} length={(Math.abs(one.highest.profit ?? 0) / most) * width} onTake={onTake} />)}
      </ul>
    </section>
  );
}

function Tier({ one: { tier, lowest, highest }, current, length, onTake }: { readonly one: DeskTier; readonly current: boolean; readonly length: number; readonly onTake: (price: number) => void }) {
  const price = tier.to ?? tier.from;
  return (
    <li aria-current={current ? 'true' : undefined}>
      <button type="button" className="btn btn-outline" aria-label={trDesk.takeTop(tier.number, price)} onClick={() => onTake(price)}>{trDesk.tier(tier.number)}</button>
      <span className="number">{trDesk.span(tier.from, tier.to)}<small>{trDesk.rate(tier.rate)}</small></span>
      <svg className="profit-bar" viewBox={`0 0 ${width} 24`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {highest.profit !== null && <rect width={Math.max(2, length)} height="24" className={highest.profit < 0 ? 'bar-loss' : 'bar-profit'} />}
      </svg>
      <span className="number desk-range">{trDesk.tierProfit(lowest.profit, highest.profit)}</span>
    </li>
  );
}
