import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { overheadsQuery, type OverheadMonth } from '../../../api/money/monthly.ts';
import { profitTrendQuery, type ProfitSums, type ProfitWish } from '../../../api/money/profit.ts';
import { trMonthly } from '../../../text/money/trMonthly.ts';
import { istanbulDay } from '../../../ui/format/format.ts';
import { FailureNotice, Skeleton } from '../../../ui/States.tsx';
import { codeOf } from '../../costs/currency.ts';
import { later } from './periods.ts';

const { columns } = trMonthly;

/** Below the line: what is left of each whole month once what the shop pays whatever it sells is taken off. */
export function Overheads({ wish, onMonth }: { readonly wish: ProfitWish; readonly onMonth: (from: string, to: string) => void }) {
  const [today] = useState(() => istanbulDay(Date.now()));
  const fixed = useQuery(overheadsQuery(wish.from, wish.to));
  const earned = useQuery(profitTrendQuery({ ...wish, by: 'month' }));
  const error = fixed.error ?? earned.error;
  if (fixed.data === undefined || earned.data === undefined) return error === null ? <Skeleton rows={2} kind="row" /> : <FailureNotice error={error} onRetry={() => Promise.all([fixed.refetch(), earned.refetch()])} />;
  const sums = new Map(earned.data.groups.map((group) => [group.day, group.sums]));
  const { months } = fixed.data;
  // The last day of the month before this one.
  const last = later(`${today.slice(0, 7)}-01`, -1);
  return (
    <section className="panel">
      <h2>{trMonthly.question}</h2>
      {months.some((month) => month.isWhole)
        ? (
          <div className="import-scroll" tabIndex={0} role="region" aria-label={trMonthly.question}>
            <table className="import-table">
              <thead><tr><th scope="col">{columns.month}</th><th scope="col" className="import-sum">{columns.profit}</th><th scope="col" className="import-sum">{columns.fixed}</th><th scope="col" className="import-sum">{columns.rest}</th></tr></thead>
              <tbody>{months.map((month) => <Month key={month.month} month={month} sums={sums.get(month.month)} />)}</tbody>
            </table>
          </div>
        )
        : <p>{trMonthly.noWhole} <button type="button" className="btn btn-outline" onClick={() => onMonth(`${last.slice(0, 7)}-01`, last)}>{trMonthly.choose(last)}</button></p>}
    </section>
  );
}

function Month({ month: { month, isWhole, total, items }, sums }: { readonly month: OverheadMonth; readonly sums: ProfitSums | undefined }) {
  const name = <th scope="row">{trMonthly.month(month)}</th>;
  if (!isWhole) return <tr className="import-empty">{name}<td colSpan={3} className="import-outcome"><small>{trMonthly.partial}</small></td></tr>;
  const [profit, untold] = sums === undefined ? [0, 0] : [sums.profit, sums.lines - sums.told];
  const lacking = items.find((item) => item.lira === null);
  return (
    <tr>
      {name}
      <td data-name={columns.profit} className="number import-sum">{trMonthly.lira(profit)}{untold > 0 && <small>{trMonthly.untold(untold)}</small>}</td>
      <td data-name={columns.fixed} className="number import-sum">
        {total !== null && <>{trMonthly.lira(-total)}<small>{items.map((item) => trMonthly.item(item.name, item.amount, codeOf(item.currency), item.rate)).join(' + ')}</small></>}
        {total === null && <small>{lacking === undefined ? <Link to="/costs?list=expenses">{trMonthly.noneSaid}</Link> : <Link to="/costs?list=rates">{trMonthly.noRate(lacking.name)}</Link>}</small>}
      </td>
      <td data-name={columns.rest} className="number import-sum">{total === null ? '–' : <strong>{trMonthly.lira(profit - total)}</strong>}</td>
    </tr>
  );
}
