import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { changesQuery, changesSheet, type ChangeWish } from '../../api/staff/changes.ts';
import { tr } from '../../text/tr.ts';
import { trChanges } from '../../text/upkeep/trChanges.ts';
import { useMay } from '../../ui/access.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../ui/States.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { ChangeView } from './ChangeView.tsx';

const everything: ChangeWish = { who: '', kind: '', thing: '', from: '', to: '' };

/** Who changed what and when. */
export function ChangesPage() {
  usePageTitle(trChanges.title);
  const may = useMay();
  return may('viewChanges') ? <Changes /> : <Forbidden />;
}

function Changes() {
  const [wish, setWish] = useState(everything);
  const asked = useDeferredValue(wish);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({ ...changesQuery(asked), placeholderData: (before) => before });
  const changes = data?.pages.flatMap((page) => page.changes);
  const searches = Object.values(wish).some((text) => text !== '');
  const set = (field: keyof ChangeWish) => ({ target }: { readonly target: { readonly value: string } }) => setWish({ ...wish, [field]: target.value.trim() });
  return (
    <>
      <header className="page-head">
        <div><h1>{trChanges.title}</h1><p>{trChanges.lead}</p></div>
        <div className="head-deeds"><a className="btn btn-outline" href={changesSheet(wish)} download><Icon name="download" />{trChanges.sheet}</a></div>
      </header>
      <search className="change-search" aria-label={trChanges.search}>
        <label>{trChanges.who}<input className="form-control" autoCapitalize="none" autoComplete="off" value={wish.who} onChange={set('who')} /></label>
        <label>
          {trChanges.kind}
          <select className="form-control" value={wish.kind} onChange={set('kind')}>
            <option value="">{trChanges.anyKind}</option>
            {data?.pages[0]?.kinds.map(({ kind, word }) => <option key={kind} value={kind}>{word}</option>)}
          </select>
        </label>
        <label>{trChanges.thing}<input className="form-control" autoComplete="off" value={wish.thing} onChange={set('thing')} /></label>
        <label>{trChanges.from}<input className="form-control" type="date" max={wish.to} value={wish.from} onChange={set('from')} /></label>
        <label>{trChanges.to}<input className="form-control" type="date" min={wish.from} value={wish.to} onChange={set('to')} /></label>
        {searches && <button type="button" className="btn btn-outline" onClick={() => setWish(everything)}><Icon name="x" />{trChanges.clear}</button>}
      </search>
      {error !== null && <FailureNotice error={error} onRetry={refetch} />}
      {changes === undefined && error === null && <Skeleton rows={6} kind="row" />}
      {changes?.length === 0 && (searches ? <Notice icon="search" title={trChanges.none} text={trChanges.noneText} /> : <Notice icon="clock" title={trChanges.empty} text={trChanges.emptyText} />)}
      {changes !== undefined && changes.length > 0 && <ol className="runs">{changes.map((change) => <ChangeView key={change.id} change={change} />)}</ol>}
      {hasNextPage && (
        <button type="button" className="btn btn-outline btn-more" aria-disabled={isFetchingNextPage} onClick={() => { if (!isFetchingNextPage) void fetchNextPage(); }}>
          <Icon name={isFetchingNextPage ? 'arrowRepeat' : 'chevronDown'} spin={isFetchingNextPage} />{isFetchingNextPage ? tr.more : tr.showMore}
        </button>
      )}
    </>
  );
}
