import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Link, NavLink, useNavigate, useSearchParams } from 'react-router';
import { pictureCountsQuery, pictureListQuery, type PictureFilter } from '../../api/catalog/pictures.ts';
import type { PictureSummary } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { trPictures } from '../../text/trPictures.ts';
import { useMay } from '../../ui/access.ts';
import { formatCount } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SearchField } from '../../ui/list/SearchField.tsx';
import { useNearEnd } from '../../ui/list/useNearEnd.ts';
import { Photo } from '../../ui/Photo.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton, Waiting } from '../../ui/States.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { addressOf, filterOf, setAddress, shows } from './pictureAddress.ts';

/** Every model in every colour with its main picture, and those that have none. */
export function PicturesPage() {
  usePageTitle(trPictures.title);
  const [query] = useSearchParams();
  const may = useMay();
  return may('viewProducts') ? <Pictures filter={filterOf(query)} /> : <Forbidden />;
}

function usePictures(filter: PictureFilter) {
  return useInfiniteQuery({ ...pictureListQuery(filter), placeholderData: keepPreviousData });
}

function Pictures({ filter }: { readonly filter: PictureFilter }) {
  const navigate = useNavigate();
  const list = usePictures(filter);
  const search = (text: string) => void navigate(addressOf({ ...filter, search: text }), { replace: true, preventScrollReset: true });
  return (
    <>
      <header className="page-head"><div><h1>{trPictures.title}</h1><p>{trPictures.lead}</p></div></header>
      <Tabs filter={filter} />
      <div className="list-tools">
        <SearchField label={trPictures.search} placeholder={trPictures.searchPlaceholder} value={filter.search} refreshing={list.isPlaceholderData} onSearch={search} />
      </div>
      <List key={filter.show} filter={filter} list={list} />
    </>
  );
}

function Tabs({ filter }: { readonly filter: PictureFilter }) {
  const { data: counts } = useQuery(pictureCountsQuery);
  return (
    <div className="stage-bar">
      <nav className="stage-tabs product-tabs" aria-label={trPictures.lists}>
        {shows.map((show) => (
          <NavLink key={show} to={addressOf({ ...filter, show })} end className={show === filter.show ? 'stage-tab stage-current' : 'stage-tab'} aria-current={show === filter.show ? 'page' : undefined}>
            <span className="stage-name">{trPictures.shows[show]}</span>
            <span className="stage-count">{counts === undefined ? '–' : formatCount(counts[show])}</span>
          </NavLink>
        ))}
      </nav>
    </div>
  );
}

function List({ filter, list }: { readonly filter: PictureFilter; readonly list: ReturnType<typeof usePictures> }) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData, isError, refetch } = list;
  const readMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  const end = useNearEnd(data, readMore);
  if (data === undefined) return error === null ? <Skeleton rows={4} kind="card" /> : <FailureNotice error={error} onRetry={refetch} />;
  const sets = data.pages.flatMap((page) => page.sets);
  if (sets.length === 0 && !isPlaceholderData) {
    return filter.search === ''
      ? <Notice icon="checkCircle" title={trPictures.emptyTitle} text={trPictures.emptyText[filter.show]} />
      : <Notice icon="search" title={trPictures.noHit(filter.search)} text={trPictures.noHitText} />;
  }
  return (
    <div className={isPlaceholderData ? 'refreshing' : undefined}>
      <ul className="picture-sets" aria-label={trPictures.list}>{sets.map((set) => <SetCard key={`${set.model ?? ''}/${set.colour ?? ''}`} set={set} />)}</ul>
      <div ref={end} aria-hidden="true" />
      {isFetchingNextPage ? <Waiting text={tr.more} /> : !hasNextPage && <p className="list-end">{tr.allLoaded(sets.length)}</p>}
    </div>
  );
}

function SetCard({ set: { model, colour, picture, own, linked, waiting, flawed } }: { readonly set: PictureSummary }) {
  const body = (
    <>
      <Photo imageUrl={picture} colour={colour} quantity={1} />
      <div>
        <h2 className="variant"><b>{model ?? trPictures.noModel}</b> <span>{colour}</span></h2>
        <p>{trPictures.own(own)}{linked > 0 && ` · ${trPictures.linked(linked)}`}</p>
        {waiting > 0 && <p><Icon name="arrowRepeat" />{trPictures.waiting(waiting)}</p>}
        {flawed > 0 && <p className="picture-flaw"><Icon name="warning" />{trPictures.flawed(flawed)}</p>}
      </div>
    </>
  );
  return <li>{model === null ? <div className="picture-set">{body}</div> : <Link className="picture-set" to={setAddress({ model, colour })}>{body}</Link>}</li>;
}
