import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { payoutsQuery, payoutsSheet, type ExpectedPayout, type Payout } from '../../../api/money/payouts.ts';
import { trPayouts } from '../../../text/money/trPayouts.ts';
import { useMay } from '../../../ui/access.ts';
import { istanbulDay } from '../../../ui/format/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../../ui/States.tsx';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { later } from '../profit/periods.ts';
import { TieChip } from './TieChip.tsx';

const { columns } = trPayouts;

/** What Trendyol paid, whether its rows explain it, and what is to come. */
export function PayoutsPage() {
  usePageTitle(trPayouts.title);
  const may = useMay();
  return may('importMoney') ? <Payouts /> : <Forbidden />;
}

function Payouts() {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(payoutsQuery);
  const book = data?.pages[0];
  const payouts = data?.pages.flatMap((page) => page.payouts) ?? [];
  return (
    <>
      <header className="page-head"><div><h1>{trPayouts.title}</h1><p>{trPayouts.lead}</p>{book !== undefined && <p className="number">{trPayouts.readAt(book.readAt)}</p>}</div></header>
      {error !== null && <FailureNotice error={error} onRetry={refetch} />}
      {book === undefined && error === null && <Skeleton rows={6} kind="row" />}
      {book?.payouts.length === 0 && book.expected.length === 0 && <Notice icon="inbox" title={trPayouts.none} text={trPayouts.noneText} />}
      {book !== undefined && book.payouts.length + book.expected.length > 0 && (
        <>
          <section className="panel">
            <h2>{trPayouts.expected}</h2>
            {book.expected.length === 0 ? <p>{trPayouts.nothingOpen}</p> : <><p className="number">{trPayouts.expectedText(book.open)}</p><Weeks weeks={book.expected} /></>}
          </section>
          {payouts.length > 0 && (
            <>
              <h2 className="payout-heading">{trPayouts.paid}</h2>
              <Download />
              <Table payouts={payouts} />
              {hasNextPage
                ? <button type="button" className="btn btn-outline" aria-disabled={isFetchingNextPage} onClick={() => { if (!isFetchingNextPage) void fetchNextPage(); }}>{trPayouts.older}</button>
                : <p><small>{trPayouts.oldest(payouts.length)}</small></p>}
            </>
          )}
        </>
      )}
    </>
  );
}

/** Payments of some days as Excel; a year unless one says otherwise. */
function Download() {
  const [today] = useState(() => istanbulDay(Date.now()));
  const [days, setDays] = useState({ from: later(today, -364), to: today });
  return (
    <div className="gap-days" role="group" aria-label={trPayouts.sheetDays}>
      <label>{trPayouts.from}<input className="form-control" type="date" max={days.to} value={days.from} onChange={({ target }) => { if (target.value !== '') setDays({ ...days, from: target.value }); }} /></label>
      <label>{trPayouts.to}<input className="form-control" type="date" min={days.from} value={days.to} onChange={({ target }) => { if (target.value !== '') setDays({ ...days, to: target.value }); }} /></label>
      <a className="btn btn-outline" href={payoutsSheet(days.from, days.to)} download><Icon name="download" />{trPayouts.sheet}</a>
    </div>
  );
}

/** A bar for each Wednesday, so that people see at a glance when how much comes. */
function Weeks({ weeks }: { readonly weeks: readonly ExpectedPayout[] }) {
  const most = Math.max(...weeks.map(({ amount }) => Math.abs(amount)), 1);
  return (
    <ul className="payout-weeks">
      {weeks.map(({ wednesday, rows, amount }) => (
        <li key={wednesday ?? 'late'} className={wednesday === null ? 'payout-late' : undefined}>
          <span className="number">{wednesday === null ? trPayouts.late : trPayouts.wednesday(wednesday)}</span>
          <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect className={amount < 0 ? 'bar-loss' : 'bar-profit'} width={Math.max(0.5, (Math.abs(amount) / most) * 100)} height="1" /></svg>
          <b className="number">{trPayouts.lira(amount)}</b>
          <small className="number">{trPayouts.count(rows)}</small>
        </li>
      ))}
    </ul>
  );
}

function Table({ payouts }: { readonly payouts: readonly Payout[] }) {
  return (
    <div className="import-scroll" tabIndex={0} role="region" aria-label={trPayouts.paid}>
      <table className="import-table">
        <thead>
          <tr>
            <th scope="col">{columns.day}</th><th scope="col">{columns.difference}</th><th scope="col" className="import-sum">{columns.amount}</th>
            <th scope="col" className="import-sum">{columns.explained}</th><th scope="col" className="import-sum">{columns.rows}</th>
          </tr>
        </thead>
        <tbody>
          {payouts.map((payout) => (
            <tr key={payout.id}>
              <th scope="row"><Link to={`/payouts/${payout.id}`}>{trPayouts.day(payout.paidAt)}</Link><small className="number">{payout.id}</small></th>
              <td><TieChip payout={payout} /></td>
              <td data-name={columns.amount} className="number import-sum">{trPayouts.lira(payout.amount)}</td>
              <td data-name={columns.explained} className="number import-sum">{trPayouts.lira(payout.explained)}</td>
              <td data-name={columns.rows} className="number import-sum">{trPayouts.number(payout.rows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
