import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { payoutQuery, payoutRowsQuery, type PayoutPart, type PayoutRow } from '../../../api/money/payouts.ts';
import { trPayouts } from '../../../text/money/trPayouts.ts';
import { useMay } from '../../../ui/access.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Skeleton } from '../../../ui/States.tsx';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { TieChip } from './TieChip.tsx';

const { columns, rowColumns } = trPayouts;
const keyOf = ({ type, text }: PayoutPart) => `${type} ${text ?? ''}`;

/** One payment: what it consists of, kind by kind and row by row. */
export function OnePayoutPage() {
  usePageTitle(trPayouts.title);
  const may = useMay();
  const { payoutId } = useParams();
  return may('importMoney') ? <One id={Number(payoutId)} /> : <Forbidden />;
}

function One({ id }: { readonly id: number }) {
  const { data, error, refetch } = useQuery(payoutQuery(id));
  const [chosen, setChosen] = useState<PayoutPart | null>(null);
  if (data === undefined) return error === null ? <Skeleton rows={6} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />;
  const { payout, parts } = data;
  return (
    <>
      <header className="page-head">
        <div>
          <Link className="back-link" to="/payouts"><Icon name="arrowLeft" />{trPayouts.back}</Link>
          <h1>{trPayouts.one(payout)}</h1>
          <p className="import-facts"><TieChip payout={payout} /><span className="number">{trPayouts.facts(payout)}</span></p>
          {payout.unmatched > 0 && <p>{trPayouts.unmatched(payout.unmatched)}</p>}
          {payout.foreign > 0 && <p>{trPayouts.foreign(payout.foreign)}</p>}
        </div>
        <dl className="payout-sums">
          <div><dt>{columns.amount}</dt><dd className="number">{trPayouts.lira(payout.amount)}</dd></div>
          <div><dt>{columns.explained}</dt><dd className="number">{trPayouts.lira(payout.explained)}</dd></div>
        </dl>
      </header>
      <div className="outcome-cards" role="group" aria-label={trPayouts.kinds}>
        {parts.map((part) => (
          <button key={keyOf(part)} type="button" className="outcome-card" aria-pressed={chosen !== null && keyOf(chosen) === keyOf(part)}
            onClick={() => setChosen(chosen !== null && keyOf(chosen) === keyOf(part) ? null : part)}>
            <span>{trPayouts.kind(part)}</span><b className="number">{trPayouts.signed(part.amount)}</b><small className="number">{trPayouts.count(part.rows)}</small>
          </button>
        ))}
      </div>
      <Rows id={id} part={chosen} />
    </>
  );
}

function Rows({ id, part }: { readonly id: number; readonly part: PayoutPart | null }) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({ ...payoutRowsQuery(id, part), placeholderData: (before) => before });
  if (data === undefined) return error === null ? <Skeleton rows={6} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />;
  return (
    <>
      {error !== null && <FailureNotice error={error} onRetry={refetch} />}
      <div className="import-scroll" tabIndex={0} role="region" aria-label={trPayouts.count(data.pages.reduce((sum, page) => sum + page.rows.length, 0))}>
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">{rowColumns.what}</th><th scope="col">{rowColumns.order}</th><th scope="col">{rowColumns.kind}</th><th scope="col">{rowColumns.at}</th>
              <th scope="col" className="import-sum">{rowColumns.commission}</th><th scope="col" className="import-sum">{rowColumns.net}</th>
            </tr>
          </thead>
          <tbody>{data.pages.flatMap((page) => page.rows).map((row) => <Row key={`${row.type} ${row.id}`} row={row} />)}</tbody>
        </table>
      </div>
      {hasNextPage && <button type="button" className="btn btn-outline" aria-disabled={isFetchingNextPage} onClick={() => { if (!isFetchingNextPage) void fetchNextPage(); }}>{trPayouts.more}</button>}
    </>
  );
}

function Row({ row }: { readonly row: PayoutRow }) {
  return (
    <tr className="gap-row">
      <th scope="row">{trPayouts.what(row)}{row.barcode !== null && <small className="number">{row.barcode}</small>}</th>
      <td data-name={rowColumns.order} className="number gap-order">{row.packageId === null ? (row.orderNumber ?? '–') : <Link to={`/orders/${row.packageId}`}>{row.orderNumber ?? row.packageId}</Link>}</td>
      <td data-name={rowColumns.kind} className="gap-order">{trPayouts.kind(row)}</td>
      <td data-name={rowColumns.at} className="number gap-order">{trPayouts.day(row.at)}</td>
      <td data-name={rowColumns.commission} className="number import-sum">{trPayouts.commission(row)}</td>
      <td data-name={rowColumns.net} className="number import-sum"><b>{trPayouts.signed(row.net, row.currency)}</b></td>
    </tr>
  );
}
