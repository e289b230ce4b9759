import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { tariffGapsQuery, tariffGapsSheet, type GapKind, type GapLine } from '../../../api/money/gaps.ts';
import { trGaps } from '../../../text/money/trGaps.ts';
import { trImports } from '../../../text/money/trImports.ts';
import { useMay } from '../../../ui/access.ts';
import { istanbulDay } from '../../../ui/format/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../../ui/States.tsx';
import { usePageTitle } from '../../../ui/usePageTitle.ts';

const { columns } = trGaps;
const kinds: readonly GapKind[] = ['over', 'under', 'noTariff', 'equal'];
const tones: Readonly<Record<GapKind, string>> = { over: 'outcome-error', under: 'outcome-applied', equal: '', noTariff: 'outcome-noSuchOrder' };
const aMonth = 29 * 24 * 60 * 60 * 1000;

/** What was charged against what the tariff says. */
export function GapsPage() {
  usePageTitle(trGaps.title);
  const may = useMay();
  return may('importMoney') ? <Gaps /> : <Forbidden />;
}

function Gaps() {
  const [from, setFrom] = useState(() => istanbulDay(Date.now() - aMonth));
  const [to, setTo] = useState(() => istanbulDay(Date.now()));
  const [kind, setKind] = useState<GapKind | null>(null);
  const wish = { from, to, kind };
  const query = useInfiniteQuery({ ...tariffGapsQuery(wish), placeholderData: (before) => before, enabled: from !== '' && to !== '' });
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const first = data?.pages[0];
  const lines = data?.pages.flatMap((page) => page.lines) ?? [];
  const known = first === undefined ? [] : kinds.filter((one) => first[one] > 0);
  return (
    <>
      <header className="page-head">
        <div><h1>{trGaps.title}</h1><p>{trGaps.lead}</p></div>
        <div className="head-deeds"><a className="btn btn-outline" href={tariffGapsSheet(wish)} download><Icon name="download" />{trGaps.sheet}</a></div>
      </header>
      <div className="gap-days">
        <label>{trGaps.from}<input className="form-control" type="date" max={to} value={from} onChange={({ target }) => setFrom(target.value)} /></label>
        <label>{trGaps.to}<input className="form-control" type="date" min={from} value={to} onChange={({ target }) => setTo(target.value)} /></label>
      </div>
      {error !== null && <FailureNotice error={error} onRetry={refetch} />}
      {first === undefined && error === null && <Skeleton rows={6} kind="row" />}
      {first !== undefined && <p className="gap-sum">{known.length > 0 && trGaps.sum(first.charged, first.tariff, first.gap)} {first.notCharged > 0 && trGaps.notCharged(first.notCharged)}</p>}
      {first !== undefined && known.length === 0 && <Notice icon="inbox" title={trGaps.none} text={trGaps.noneText} />}
      {first !== undefined && known.length > 0 && (
        <>
          <div className="outcome-cards" role="group" aria-label={trGaps.filter}>
            {known.map((one) => (
              <button key={one} type="button" className={`outcome-card ${tones[one]}`} aria-pressed={kind === one} onClick={() => setKind(kind === one ? null : one)}>
                <span>{trGaps.kinds[one]}</span><b className="number">{trImports.count(first[one])}</b><small>{trGaps.hints[one]}</small>
              </button>
            ))}
          </div>
          {lines.length === 0 ? <p>{trGaps.noRows}</p> : <Table lines={lines} />}
          {hasNextPage && <button type="button" className="btn btn-outline" aria-disabled={isFetchingNextPage} onClick={() => { if (!isFetchingNextPage) void fetchNextPage(); }}>{trImports.more}</button>}
        </>
      )}
    </>
  );
}

function Table({ lines }: { readonly lines: readonly GapLine[] }) {
  return (
    <div className="import-scroll" tabIndex={0} role="region" aria-label={trGaps.title}>
      <table className="import-table">
        <thead>
          <tr>
            <th scope="col">{columns.product}</th><th scope="col">{columns.order}</th><th scope="col" className="import-sum">{columns.amount}</th><th scope="col" className="import-sum">{columns.charged}</th>
            <th scope="col" className="import-sum">{columns.tariff}</th><th scope="col" className="import-sum">{columns.gap}</th><th scope="col">{columns.rows}</th>
          </tr>
        </thead>
        <tbody>{lines.map((line) => <Row key={`${line.packageId}-${line.lineId}`} line={line} />)}</tbody>
      </table>
    </div>
  );
}

function Row({ line }: { readonly line: GapLine }) {
  return (
    <tr className="gap-row">
      <th scope="row">{trGaps.product(line)} ×{line.quantity}<small className="number">{line.barcode}</small></th>
      <td className="gap-order"><Link className="number" to={`/orders/${line.packageId}`}>{line.orderNumber}</Link><small className="number">{trGaps.at(line.orderedAt)}</small></td>
      <td data-name={columns.amount} className="number import-sum">{trGaps.lira(line.amount)}</td>
      <td data-name={columns.charged} className="number import-sum">{trGaps.lira(line.charged)}</td>
      <td data-name={columns.tariff} className="number import-sum">{trGaps.lira(line.tariff)} <small>{trGaps.rate(line.tariffRate)}</small></td>
      <td data-name={columns.gap} className="number import-sum"><b>{trGaps.signed(line.gap)}</b></td>
      <td className="import-outcome">
        {line.source === 'settlement' ? trGaps.settled : line.statementImport !== null && line.statementRow !== null && <Link to={`/commission/${line.statementImport}`}>{trGaps.statement(line.statementRow)}</Link>}
        <small>{line.tariffImport !== null && line.tariffRow !== null ? <Link to={`/commission/${line.tariffImport}`}>{trGaps.tariff(line.tariffRow)}</Link> : trGaps.kinds.noTariff}</small>
      </td>
    </tr>
  );
}
