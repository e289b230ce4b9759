import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { Link, NavLink, useNavigate, useSearchParams } from 'react-router';
import { productCountsQuery, productListQuery, requestProducts, type ProductFilter } from '../../api/products.ts';
import type { ProductCounts } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { trProducts } from '../../text/trProducts.ts';
import { useMay } from '../../ui/access.ts';
import { formatCount, formatDateTime } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SearchField } from '../../ui/list/SearchField.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton, Waiting } from '../../ui/States.tsx';
import { SyncWish, watchEveryMs } from '../../ui/sync/SyncWish.tsx';
import { useNearEnd } from '../../ui/list/useNearEnd.ts';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { SheetLinks } from './sheet/SheetLinks.tsx';
import { addressOf, filterOf, shows } from './productAddress.ts';
import { ProductBar } from './care/ProductBar.tsx';
import { SizeSheet } from './care/SizeSheet.tsx';
import { ProductRowView } from './ProductRowView.tsx';
import { choose, type Selection } from './selection.ts';
import { ofTrendyol, tabCount } from './tabCount.ts';
import { useProductKeys } from './useProductKeys.ts';

const lists = ['products', 'list'];

export function ProductsPage() {
  usePageTitle(trProducts.title);
  const [query] = useSearchParams();
  const may = useMay();
  return may('viewProducts') ? <Products filter={filterOf(query)} /> : <Forbidden />;
}

function useProducts(filter: ProductFilter) {
  return useInfiniteQuery({ ...productListQuery(filter), placeholderData: keepPreviousData });
}

function Products({ filter }: { readonly filter: ProductFilter }) {
  const [watching, setWatching] = useState(false);
  const [selected, setSelected] = useState<Selection>(new Map());
  const [query, setQuery] = useSearchParams();
  const size = query.get('size');
  const open = (barcode: string | null) => setQuery((now) => {
    const next = new URLSearchParams(now);
    if (barcode === null) next.delete('size');
    else next.set('size', barcode);
    return next;
  }, { preventScrollReset: true });
  const { data: counts } = useQuery({ ...productCountsQuery, ...(watching ? { refetchInterval: watchEveryMs } : {}) });
  const navigate = useNavigate();
  const may = useMay();
  const list = useProducts(filter);
  const search = (text: string) => void navigate(addressOf({ ...filter, search: text }), { replace: true, preventScrollReset: true });
  const everRead = counts?.lastSyncAt != null;
  return (
    <>
      <h1 className="visually-hidden">{trProducts.title}</h1>
      <Tabs filter={filter} counts={counts} costs={may('viewCosts')} />
      <div className="list-tools">
        <SearchField label={trProducts.search} placeholder={trProducts.searchPlaceholder} value={filter.search} refreshing={list.isPlaceholderData} onSearch={search} />
        {may('syncProducts') && <SyncWish freshness={counts} onWatch={setWatching} ask={requestProducts} words={trProducts.sync} list={lists} />}
        <SheetLinks />
      </div>
      {counts !== undefined && <Freshness counts={counts} />}
      <List key={filter.show} filter={filter} list={list} everRead={everRead} selected={selected} onSelect={may('editProducts') || may('keepStock') || may('editPrices') ? setSelected : null} onOpen={open} />
      {size !== null && <SizeSheet key={size} code={size} everRead={everRead} onClose={() => open(null)} />}
    </>
  );
}

function Tabs({ filter, counts, costs }: { readonly filter: ProductFilter; readonly counts: ProductCounts | undefined; readonly costs: boolean }) {
  return (
    <div className="stage-bar">
      <nav className="stage-tabs product-tabs" aria-label={trProducts.lists}>
        {shows.filter((show) => costs || show !== 'noCost').map((show) => (
          <NavLink key={show} to={addressOf({ ...filter, show })} end className={show === filter.show ? 'stage-tab stage-current' : 'stage-tab'} aria-current={show === filter.show ? 'page' : undefined}>
            <span className="stage-name">{trProducts.shows[show]}</span>
            <TabCount count={tabCount(counts, show)} />
          </NavLink>
        ))}
      </nav>
    </div>
  );
}

const TabCount = ({ count }: { readonly count: number | null }) => <span className="stage-count">{count === null ? '–' : formatCount(count)}</span>;

function Freshness({ counts: { lastSyncAt, lastSyncFailed } }: { readonly counts: ProductCounts }) {
  const when = lastSyncAt === null ? null : formatDateTime(lastSyncAt);
  if (when !== null && lastSyncFailed) return <p className="stale" role="status"><Icon name="warning" />{trProducts.stale(when)}</p>;
  return <p className="product-fresh">{when === null ? trProducts.never : trProducts.fresh(when)}</p>;
}

interface ListProps {
  readonly filter: ProductFilter;
  readonly list: ReturnType<typeof useProducts>;
  readonly everRead: boolean;
  readonly selected: Selection;
  readonly onSelect: ((selected: Selection) => void) | null;
  readonly onOpen: (barcode: string) => void;
}

function List({ filter, list, everRead, selected, onSelect, onOpen }: ListProps) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData, isError, refetch } = list;
  const cards = data?.pages.flatMap((page) => page.cards) ?? [];
  const readMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  const end = useNearEnd(data, readMore);
  const select = onSelect === null ? null : (barcodes: readonly string[], on: boolean) => onSelect(choose(selected, cards, barcodes, on));
  useProductKeys(select === null ? null : (barcodes) => select(barcodes, !barcodes.every((barcode) => selected.has(barcode))));

  if (data === undefined) return error === null ? <Skeleton rows={8} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />;
  if (cards.length === 0 && !isPlaceholderData) return <Nothing filter={filter} everRead={everRead} />;
  return (
    <div className={isPlaceholderData ? 'refreshing' : undefined}>
      <div role="list" aria-label={trProducts.list} className="product-list">
        {cards.map((card) => <ProductRowView key={`${card.model ?? ''}/${card.colour ?? ''}`} card={card} everRead={everRead} selected={selected} onSelect={select} onOpen={onOpen} />)}
      </div>
      <div ref={end} aria-hidden="true" />
      {isFetchingNextPage ? <Waiting text={tr.more} /> : !hasNextPage && <p className="list-end">{tr.allLoaded(cards.length)}</p>}
      {onSelect !== null && <ProductBar selected={selected} cards={cards} filter={filter} onChange={onSelect} />}
    </div>
  );
}

function Nothing({ filter: { show, search }, everRead }: { readonly filter: ProductFilter; readonly everRead: boolean }) {
  if (!everRead && ofTrendyol.has(show)) return <Notice icon="hourglass" title={trProducts.never} text={trProducts.neverText} />;
  if (search === '') return <Notice icon="inbox" title={trProducts.emptyTitle} text={trProducts.emptyText} />;
  return (
    <Notice icon="search" title={trProducts.noHit(search)} text={trProducts.noHitText}>
      {show !== 'all' && <Link className="btn btn-outline" to={addressOf({ show: 'all', search })}><Icon name="search" />{trProducts.searchAll}</Link>}
    </Notice>
  );
}
