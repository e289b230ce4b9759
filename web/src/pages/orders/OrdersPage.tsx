import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { orderListQuery, type OrderFilter } from '../../api/orders.ts';
import { Unreachable } from '../../api/problem.ts';
import { tr } from '../../text/tr.ts';
import { useMay } from '../../ui/access.ts';
import { formatDateTime } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton, Waiting } from '../../ui/States.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { addressOf, filterOf } from './orderAddress.ts';
import { OrderList } from './OrderList.tsx';
import { OrderTabs } from './OrderTabs.tsx';
import { OrderTools } from './OrderTools.tsx';
import { SelectionBar } from './SelectionBar.tsx';

export function OrdersPage() {
  usePageTitle(tr.orders.title);
  const [query] = useSearchParams();
  const filter = filterOf(query, useLocation().state);
  const may = useMay();
  if (!may('viewOrders')) return <Forbidden />;
  return (
    <>
      <h1 className="visually-hidden">{tr.orders.title}</h1>
      <OrderTabs filter={filter} />
      {/* A new stage is a new list with its own selection and scroll; a search within it keeps the old rows until the new ones come. */}
      <StageList key={filter.stage} filter={filter} />
    </>
  );
}

function StageList({ filter }: { readonly filter: OrderFilter }) {
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const may = useMay();
  const list = useInfiniteQuery({ ...orderListQuery(filter), placeholderData: keepPreviousData });
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData, isError } = list;
  const orders = data?.pages.flatMap((page) => page.orders) ?? [];

  const readMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage]);

  const toggle = useCallback((packageId: number) => setSelected((before) => {
    const after = new Set(before);
    if (!after.delete(packageId)) after.add(packageId);
    return after;
  }), []);

  return (
    <>
      <OrderTools filter={filter} refreshing={isPlaceholderData} />
      {filter.stage === null && <p className="search-scope"><Icon name="search" />{tr.orders.allStages(filter.search)}</p>}
      {/* A dead line is told by the banner above every page. */}
      {error !== null && !(error instanceof Unreachable) && data !== undefined && <StaleNote at={list.dataUpdatedAt} onRetry={list.refetch} />}
      {data === undefined && (error === null ? <Skeleton rows={8} kind="row" /> : <FailureNotice error={error} onRetry={list.refetch} />)}
      {data !== undefined && orders.length === 0 && !isPlaceholderData && <NoOrders filter={filter} />}
      {orders.length > 0 && (
        <div className={isPlaceholderData ? 'refreshing' : undefined}>
          <OrderList pages={data?.pages ?? []} byDeadline={filter.stage === 'created' || filter.stage === 'picking'} selected={selected}
            onSelect={may('printLabels') ? toggle : null} onNearEnd={readMore} />
          {isFetchingNextPage ? <Waiting text={tr.more} /> : !hasNextPage && <p className="list-end">{tr.allLoaded(orders.length)}</p>}
        </div>
      )}
      <SelectionBar selected={selected} loaded={orders.map(({ packageId }) => packageId)} onChange={setSelected} />
    </>
  );
}

function StaleNote({ at, onRetry }: { readonly at: number; readonly onRetry: () => unknown }) {
  return (
    <p className="stale" role="status">
      <Icon name="warning" />{tr.states.stale(formatDateTime(at))}
      <button type="button" className="btn btn-outline" onClick={() => void onRetry()}>{tr.retry}</button>
    </p>
  );
}

function NoOrders({ filter }: { readonly filter: OrderFilter }) {
  const navigate = useNavigate();
  if (filter.search === '') {
    return <Notice icon="inbox" title={tr.orders.emptyTitle[filter.stage ?? 'created']} text={tr.orders.emptyText} />;
  }
  const everywhere = addressOf({ stage: null, search: filter.search });
  return (
    <Notice icon="search" title={tr.orders.noHit(filter.search)} text={tr.orders.noHitText}>
      {filter.stage !== null && (
        <button type="button" className="btn btn-outline" onClick={() => void navigate(everywhere.to, { state: everywhere.state })}>
          <Icon name="search" />{tr.orders.searchEverywhere}
        </button>
      )}
    </Notice>
  );
}
