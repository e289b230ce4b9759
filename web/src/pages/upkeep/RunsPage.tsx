import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { requestReconcile } from '../../api/orders.ts';
import { runsQuery } from '../../api/upkeep.ts';
import { tr } from '../../text/tr.ts';
import { trRuns } from '../../text/upkeep/trRuns.ts';
import { useMay } from '../../ui/access.ts';
import { toastFailure } from '../../ui/failure.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../ui/States.tsx';
import { toast } from '../../ui/toasts.ts';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { RunView } from './RunView.tsx';

/** What ran in the background, and what came of it. */
export function RunsPage() {
  usePageTitle(trRuns.title);
  const may = useMay();
  return may('viewRuns') ? <Runs /> : <Forbidden />;
}

function Runs() {
  const may = useMay();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(runsQuery);
  const runs = data?.pages.flatMap((page) => page.runs);
  return (
    <>
      <header className="page-head">
        <div><h1>{trRuns.title}</h1><p>{trRuns.lead}</p></div>
        {may('syncOrders') && <CompareButton />}
      </header>
      {runs === undefined && (error === null ? <Skeleton rows={6} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />)}
      {runs?.length === 0 && <Notice icon="clock" title={trRuns.empty} text={trRuns.emptyText} />}
      {runs !== undefined && runs.length > 0 && <ol className="runs">{runs.map((run) => <RunView key={run.id} run={run} />)}</ol>}
      {hasNextPage && (
        <button type="button" className="btn btn-outline btn-more" aria-disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          <Icon name={isFetchingNextPage ? 'arrowRepeat' : 'chevronDown'} spin={isFetchingNextPage} />{isFetchingNextPage ? tr.more : tr.showMore}
        </button>
      )}
    </>
  );
}

function CompareButton() {
  const client = useQueryClient();
  const comparing = useMutation({
    mutationFn: requestReconcile,
    onSuccess: async () => {
      toast('info', trRuns.compareAsked);
      await client.invalidateQueries({ queryKey: ['runs'] });
    },
    onError: toastFailure,
  });
  return (
    <button type="button" className="btn btn-primary" aria-disabled={comparing.isPending} onClick={() => { if (!comparing.isPending) comparing.mutate(); }}>
      <Icon name="arrowRepeat" spin={comparing.isPending} />{trRuns.compare}
    </button>
  );
}
