import type { Run } from '../../api/types.ts';
import { trRuns } from '../../text/upkeep/trRuns.ts';
import { formatCount, formatDateTime } from '../../ui/format/format.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { RunDetails } from './RunDetails.tsx';

const looks: Readonly<Record<Run['outcome'], { readonly icon: IconName; readonly tone: string }>> = {
  ok: { icon: 'checkCircle', tone: 'green' },
  failed: { icon: 'xCircle', tone: 'red' },
  running: { icon: 'arrowRepeat', tone: 'blue' },
};

/** One run: when, what it was, what it found; details open below. */
export function RunView({ run }: { readonly run: Run }) {
  const look = looks[run.outcome];
  return (
    <li className="run">
      <div className="run-head">
        <span className={`chip chip-${look.tone}`}><Icon name={look.icon} spin={run.outcome === 'running'} />{trRuns.outcomes[run.outcome]}</span>
        <h2>{trRuns.functions[run.function] ?? run.function}</h2>
        <p className="number"><time dateTime={run.startedAt}>{formatDateTime(run.startedAt)}</time>{run.tookMs !== null && <span>{trRuns.took(run.tookMs / 1000)}</span>}</p>
      </div>
      <dl className="run-counts">
        <Count text={trRuns.fetched} count={run.fetched} />
        <Count text={trRuns.new} count={run.new} />
        <Count text={trRuns.changed} count={run.changed} />
        <Count text={trRuns.failed} count={run.failed} bad />
      </dl>
      {run.error !== null && <p className="run-error"><Icon name="warning" />{run.error}</p>}
      {run.details !== null && (
        <details>
          <summary>{trRuns.details}</summary>
          <RunDetails found={run.details} />
        </details>
      )}
    </li>
  );
}

function Count({ text, count, bad = false }: { readonly text: string; readonly count: number; readonly bad?: boolean }) {
  return <div className={bad && count > 0 ? 'run-bad' : count === 0 ? 'run-zero' : undefined}><dt>{text}</dt><dd className="number">{formatCount(count)}</dd></div>;
}
