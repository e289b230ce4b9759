import { useQuery } from '@tanstack/react-query';
import { NavLink, useSearchParams } from 'react-router';
import { pushesQuery } from '../../api/stock/pushes.ts';
import type { PushShow, PushSummary } from '../../api/types.ts';
import { trPushes } from '../../text/stock/trPushes.ts';
import { useMay } from '../../ui/access.ts';
import { useNow } from '../../ui/clock.ts';
import { formatCount, formatMoment } from '../../ui/format/format.ts';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../ui/States.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { PushedSizeView } from './PushedSizeView.tsx';

const shows: readonly PushShow[] = ['waiting', 'unapproved', 'rejected', 'drift', 'confirmed'];

/** What Trendyol was told of stock, and what it said of each size. */
export function StockSyncPage() {
  usePageTitle(trPushes.title);
  const may = useMay();
  return may('keepStock') ? <Pushes /> : <Forbidden />;
}

function Pushes() {
  const [query] = useSearchParams();
  const show = shows.find((one) => one === query.get('show')) ?? 'waiting';
  const { data, error, refetch } = useQuery(pushesQuery(show));
  return (
    <>
      <header className="page-head"><div><h1>{trPushes.title}</h1><p>{trPushes.lead}</p></div></header>
      {data === undefined && (error === null ? <Skeleton rows={4} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />)}
      {data !== undefined && (
        <>
          <Queue summary={data.summary} />
          <Lists summary={data.summary} show={show} />
          {data.sizes.length === 0
            ? <Notice icon="check" title={trPushes.shows[show]} text={trPushes.empty[show]} />
            : <ul className="movements" aria-label={trPushes.shows[show]}>{data.sizes.map((size) => <PushedSizeView key={size.barcode} size={size} />)}</ul>}
          {data.sizes.length < data.summary[show] && data.sizes.length > 0 && <p>{trPushes.first(data.sizes.length, data.summary[show])}</p>}
        </>
      )}
    </>
  );
}

/** The queue's age, on top of everything: it tells at a glance whether stock reaches Trendyol. */
function Queue({ summary }: { readonly summary: PushSummary }) {
  const now = useNow(1_000);
  const { waiting, oldestSince, lastConfirmedAt, driftRule } = summary;
  return (
    <section className="panel push-queue">
      <p className="push-age number">{oldestSince === null ? trPushes.idle : trPushes.queue(waiting, (now - Date.parse(oldestSince)) / 1_000)}</p>
      <p className="number">{lastConfirmedAt === null ? trPushes.never : trPushes.last(formatMoment(lastConfirmedAt))}</p>
      <p>{trPushes.driftRule[driftRule]}</p>
    </section>
  );
}

function Lists({ summary, show }: { readonly summary: PushSummary; readonly show: PushShow }) {
  return (
    <div className="stage-bar">
      <nav className="stage-tabs product-tabs" aria-label={trPushes.lists}>
        {shows.map((one) => (
          <NavLink key={one} to={`/stock-sync?show=${one}`} className={one === show ? 'stage-tab stage-current' : 'stage-tab'} aria-current={one === show ? 'page' : undefined} end>
            <span className="stage-name">{trPushes.shows[one]}</span>
            <span className="stage-count">{formatCount(summary[one])}</span>
          </NavLink>
        ))}
      </nav>
    </div>
  );
}
