import type { PriceDesk, PriceProfit } from '../../api/money/desk.ts';
import { trDesk } from '../../text/money/trDesk.ts';

/** The profit at the price that is asked for, and what makes it. */
export function Outcome({ desk }: { readonly desk: PriceDesk }) {
  const { asked, today, pair } = desk;
  if (asked === null) return <section className="panel desk-outcome" aria-live="polite"><h2>{trDesk.unknown}</h2><p>{trDesk.noPrice}</p></section>;
  const told = asked.profit;
  return (
    <section className="panel desk-outcome" aria-live="polite">
      <h2>{told === null ? trDesk.unknown : told < 0 ? trDesk.loss : trDesk.profit}</h2>
      {told !== null && <p className={told < 0 ? 'desk-figure desk-loss number' : 'desk-figure number'}>{trDesk.lira(told)}</p>}
      {told !== null && <p className="number">{asked.margin !== null && trDesk.margin(asked.margin)}{today?.profit != null && ` · ${trDesk.against(told, today.profit)}`}</p>}
      <h3>{trDesk.parts}</h3>
      <div className="profit-proof"><dl>
        {partsOf(asked, desk).map(([name, hint, amount]) => (
          <div key={name}><dt>{name}{hint !== '' && <small className="number">{hint}</small>}</dt><dd className="number">{amount === null ? '–' : trDesk.lira(amount)}</dd></div>
        ))}
      </dl></div>
      <p><small>{trDesk.fees}</small></p>
      {pair.tariff === null && pair.lapsedAt !== null && <p><small>{trDesk.lapsed(pair.lapsedAt)}</small></p>}
    </section>
  );
}

function partsOf(asked: PriceProfit, { pair }: PriceDesk): readonly (readonly [string, string, number | null])[] {
  const { part } = trDesk;
  return [
    [part.revenue, '', asked.revenue],
    [part.commission, trDesk.commissionOf(asked), asked.rate === null ? null : asked.commission],
    [part.cost, trDesk.costOf(pair), pair.cost?.lira == null ? null : asked.cost],
    [part.packaging, '', pair.packaging === null ? null : asked.packaging],
    [part.cargo, trDesk.expected, pair.cargo === null ? null : asked.cargo],
    ...(pair.labour === null ? [] : [[part.labour, '', asked.labour] as const]),
    [part.profit, '', asked.profit],
  ];
}
