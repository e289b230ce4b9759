import { useQuery } from '@tanstack/react-query';
import { NavLink, useSearchParams } from 'react-router';
import { priceChangesQuery } from '../../api/catalog/prices.ts';
import type { PriceCounts, PriceShow } from '../../api/types.ts';
import { trPrices } from '../../text/trPrices.ts';
import { useMay } from '../../ui/access.ts';
import { formatCount } from '../../ui/format/format.ts';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../ui/States.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { PriceChangeView } from './PriceChangeView.tsx';
import { PriceEdit } from './PriceEdit.tsx';

const shows: readonly PriceShow[] = ['asked', 'open', 'rejected', 'all'];

/** Prices: change them, say yes to another's, see what Trendyol said. */
export function PricesPage() {
  usePageTitle(trPrices.title);
  const may = useMay();
  return may('editPrices') ? <Prices /> : <Forbidden />;
}

function Prices() {
  const [query] = useSearchParams();
  const show = shows.find((one) => one === query.get('show'));
  const { data, error, refetch } = useQuery(priceChangesQuery(show ?? 'asked'));
  return (
    <>
      <header className="page-head"><div><h1>{trPrices.title}</h1><p>{trPrices.lead}</p></div></header>
      <Lists show={show} counts={data?.counts} />
      {show === undefined
        ? <PriceEdit search={query.get('q') ?? ''} />
        : data === undefined
          ? error === null ? <Skeleton rows={4} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />
          : data.changes.length === 0
            ? <Notice icon="tag" title={trPrices.emptyTitle} text={trPrices.empty[show]} />
            : (
              <>
                <ul className="movements" aria-label={trPrices.shows[show]}>{data.changes.map((change) => <PriceChangeView key={change.id} change={change} />)}</ul>
                {data.changes.length < data.counts[show] && <p>{trPrices.first(data.changes.length, data.counts[show])}</p>}
              </>
            )}
    </>
  );
}

function Lists({ show, counts }: { readonly show: PriceShow | undefined; readonly counts: PriceCounts | undefined }) {
  return (
    <div className="stage-bar">
      <nav className="stage-tabs product-tabs" aria-label={trPrices.lists}>
        <Tab to="/prices" text={trPrices.edit} current={show === undefined} />
        {shows.map((one) => <Tab key={one} to={`/prices?show=${one}`} text={trPrices.shows[one]} current={one === show} count={counts?.[one]} />)}
      </nav>
    </div>
  );
}

function Tab({ to, text, current, count }: { readonly to: string; readonly text: string; readonly current: boolean; readonly count?: number | undefined }) {
  return (
    <NavLink to={to} className={current ? 'stage-tab stage-current' : 'stage-tab'} aria-current={current ? 'page' : undefined} end>
      <span className="stage-name">{text}</span>
      {count !== undefined && <span className="stage-count">{formatCount(count)}</span>}
    </NavLink>
  );
}
