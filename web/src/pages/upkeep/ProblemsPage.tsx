import { useQuery } from '@tanstack/react-query';
import { problemsQuery } from '../../api/upkeep.ts';
import { tr } from '../../text/tr.ts';
import { useMay } from '../../ui/access.ts';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../ui/States.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { ProblemView } from './ProblemView.tsx';

/** What needs a person, oldest first. */
export function ProblemsPage() {
  usePageTitle(tr.problems.title);
  const may = useMay();
  return may('solveProblems') ? <Problems /> : <Forbidden />;
}

function Problems() {
  const { data, error, refetch } = useQuery(problemsQuery);
  const oldestFirst = data?.problems.toSorted((a, b) => Date.parse(a.since) - Date.parse(b.since));
  return (
    <>
      <header className="page-head"><div><h1>{tr.problems.title}</h1><p>{tr.problems.lead}</p></div></header>
      {oldestFirst === undefined && (error === null ? <Skeleton rows={3} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />)}
      {oldestFirst?.length === 0 && <Notice icon="checkCircle" title={tr.problems.empty} text={tr.problems.emptyText} />}
      {oldestFirst !== undefined && oldestFirst.length > 0 && (
        <ul className="problems">{oldestFirst.map((problem) => <ProblemView key={problem.id} problem={problem} />)}</ul>
      )}
    </>
  );
}
