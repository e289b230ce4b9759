import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { problemsQuery } from '../../../api/upkeep.ts';
import { trInbox as words } from '../../../text/upkeep/trInbox.ts';
import { trProblems } from '../../../text/upkeep/trProblems.ts';
import { useMay } from '../../../ui/access.ts';
import { useNearEnd } from '../../../ui/list/useNearEnd.ts';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../../ui/States.tsx';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { DeedDialogs } from './DeedDialog.tsx';
import { asked, everything, readPlace, writePlace, type InboxPlace } from './inboxAddress.ts';
import { InboxFilters } from './InboxFilters.tsx';
import { ProblemButtons } from './ProblemButtons.tsx';
import { ProblemDrawer } from './ProblemDrawer.tsx';
import { ProblemRowView } from './ProblemRowView.tsx';
import { useHandling } from './useHandling.ts';
import { useProblemKeys } from './useProblemKeys.ts';

/** What needs a person, oldest first. */
export function ProblemsPage() {
  usePageTitle(trProblems.title);
  const may = useMay();
  return may('solveProblems') ? <Inbox /> : <Forbidden />;
}

function Inbox() {
  const [search, setSearch] = useSearchParams();
  const place = readPlace(search);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({ ...problemsQuery(asked(place)), placeholderData: (before) => before });
  const problems = data?.pages.flatMap((page) => page.problems);
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const chosen = problems?.filter(({ id }) => selected.has(id)) ?? [];
  const toggle = (id: number) => setSelected((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  const handling = useHandling((done) => setSelected((before) => new Set([...before].filter((id) => !done.includes(id)))));
  useProblemKeys(toggle, () => setSelected(new Set()));

  const onNearEnd = useCallback(() => { if (hasNextPage && !isFetchingNextPage) void fetchNextPage(); }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const end = useNearEnd(data?.pages.length, onNearEnd);
  const onPlace = (next: InboxPlace) => {
    setSelected(new Set());
    setSearch(writePlace(next), { replace: true });
  };
  const open = Number(search.get('problem'));
  const addressOf = (id: number) => `?${new URLSearchParams([...writePlace(place), ['problem', `${id}`]]).toString()}`;
  return (
    <>
      <header className="page-head"><div><h1>{trProblems.title}</h1><p>{trProblems.lead} <small className="keys-hint">{words.keys}</small></p></div></header>
      <InboxFilters place={place} answer={data?.pages[0]} onPlace={onPlace} />
      {problems === undefined && (error === null ? <Skeleton rows={3} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />)}
      {problems?.length === 0 && <Empty place={place} />}
      {problems !== undefined && problems.length > 0 && (
        <ul className="problems">
          {problems.map((problem) => <ProblemRowView key={problem.id} problem={problem} selected={selected.has(problem.id)} to={addressOf(problem.id)} onSelect={() => toggle(problem.id)} />)}
        </ul>
      )}
      <div ref={end} />
      {chosen.length > 0 && (
        <section className="selection-bar" aria-label={words.selection}>
          <p role="status"><strong className="number">{words.selected(chosen.length)}</strong></p>
          {problems?.some(({ id }) => !selected.has(id)) === true && <button type="button" className="btn btn-outline" onClick={() => setSelected(new Set(problems.map(({ id }) => id)))}>{words.all}</button>}
          <button type="button" className="btn btn-outline" onClick={() => setSelected(new Set())}>{words.none}</button>
          <ProblemButtons problems={chosen} handling={handling} />
        </section>
      )}
      {open > 0 && <ProblemDrawer key={open} id={open} handling={handling} onClose={() => setSearch(writePlace(place), { replace: true })} />}
      <DeedDialogs handling={handling} solvers={data?.pages[0]?.solvers ?? []} />
    </>
  );
}

function Empty({ place }: { readonly place: InboxPlace }) {
  const searches = writePlace({ ...place, closed: false }).toString() !== writePlace(everything).toString();
  if (searches) return <Notice icon="search" title={words.noHit} text={words.noHitText} />;
  return place.closed ? <Notice icon="clock" title={words.noClosed} text={words.noClosedText} /> : <Notice icon="checkCircle" title={trProblems.empty} text={trProblems.emptyText} />;
}
