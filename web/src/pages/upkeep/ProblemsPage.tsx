import { useQuery } from '@tanstack/react-query';
import { problemsQuery } from '../../api/upkeep.ts';
import { trProblems } from '../../text/upkeep/trProblems.ts';
import { useMay } from '../../ui/access.ts';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../ui/States.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { ProblemView } from './ProblemView.tsx';

/** What needs a person, oldest first. */
export function ProblemsPage() {
  usePageTitle(trProblems.title);
  const may = useMay();
  return may('solveProblems') ? <Problems /> : <Forbidden />;
}

function Problems() {
  const { data, error, refetch } = useQuery(problemsQuery);
  const oldestFirst = data?.problems.toSorted((a, b) => Date.parse(a.since) - Date.parse(b.since));
  return (
    <>
      <header className="page-head"><div><h1>{trProblems.title}</h1><p>{trProblems.lead}</p></div></header>
      {oldestFirst === undefined && (error === null ? <Skeleton rows={3} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />)}
      {oldestFirst?.length === 0 && <Notice icon="checkCircle" title={trProblems.empty} text={trProblems.emptyText} />}
      {oldestFirst !== undefined && oldestFirst.length > 0 && (
        <ul className="problems">{oldestFirst.map((problem) => <ProblemView key={problem.id} problem={problem} />)}</ul>
      )}
    </>
  );
}
