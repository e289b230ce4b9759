import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { OpenProblem } from '../../api/types.ts';
import { closeProblem, retryProblem } from '../../api/upkeep.ts';
import { tr } from '../../text/tr.ts';
import { trProblems } from '../../text/upkeep/trProblems.ts';
import { useNow } from '../../ui/clock.ts';
import { toastFailure } from '../../ui/failure.ts';
import { formatDateTime } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { toast } from '../../ui/toasts.ts';
import { packageOf } from './packageOf.ts';

/** One problem: its cause, its age, and its buttons. */
export function ProblemView({ problem }: { readonly problem: OpenProblem }) {
  const cause = trProblems.causes[problem.cause];
  const age = tr.age((useNow(10_000) - Date.parse(problem.since)) / 1000);
  const retrying = useDeed(() => retryProblem(problem.id), trProblems.retried(cause));
  const closing = useDeed(() => closeProblem(problem.id), trProblems.closed(cause));
  const about = packageOf(problem);
  const busy = retrying.isPending || closing.isPending;
  return (
    <li className="problem">
      <Icon name="warning" />
      <div>
        <h2>{cause} <code>{problem.subject}</code></h2>
        <p>{problem.text}</p>
        {problem.detail !== null && <details><summary>{trProblems.technical}</summary><code>{problem.detail}</code></details>}
        <small className="number">{trProblems.since(age, formatDateTime(problem.since))} · {trProblems.times(problem.times)}</small>
      </div>
      <div className="problem-actions">
        {about !== null && <Link className="btn btn-outline" to={about}>{trProblems.openPackage}</Link>}
        {problem.canRetry && (
          <button type="button" className="btn btn-outline" aria-disabled={busy} onClick={() => { if (!busy) retrying.mutate(); }}>
            <Icon name="arrowClockwise" spin={retrying.isPending} />{retrying.isPending ? trProblems.retrying : trProblems.retry}
          </button>
        )}
        <button type="button" className="btn btn-outline" aria-disabled={busy} onClick={() => { if (!busy) closing.mutate(); }}>
          <Icon name="check" />{closing.isPending ? trProblems.closing : trProblems.close}
        </button>
      </div>
    </li>
  );
}

function useDeed(deed: () => Promise<unknown>, done: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSuccess: async () => {
      toast('good', done);
      await Promise.all([client.invalidateQueries({ queryKey: ['problems'] }), client.invalidateQueries({ queryKey: ['orders', 'counts'] })]);
    },
    onError: toastFailure,
  });
}
