import { useQuery } from '@tanstack/react-query';
import { Unreachable } from '../../../api/problem.ts';
import { roadsQuery, systemQuery } from '../../../api/upkeep/system.ts';
import { tr } from '../../../text/tr.ts';
import { trSystem } from '../../../text/upkeep/trSystem.ts';
import { useMay } from '../../../ui/access.ts';
import { useNow } from '../../../ui/clock.ts';
import { formatDateTime } from '../../../ui/format/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Skeleton } from '../../../ui/States.tsx';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { Attention } from './Attention.tsx';
import { concernsOf } from './concerns.ts';
import { QueueTable } from './QueueTable.tsx';
import { ServerPanel } from './ServerPanel.tsx';
import { TimerTable } from './TimerTable.tsx';
import { TrendyolPanel } from './TrendyolPanel.tsx';
import { WaitingPanel } from './WaitingPanel.tsx';

/** Everything that runs by itself, as it is now. */
export function SystemPage() {
  usePageTitle(trSystem.title);
  const may = useMay();
  return may('viewRuns') ? <MachineRoom /> : <Forbidden />;
}

function MachineRoom() {
  const { data, error, refetch, dataUpdatedAt } = useQuery(systemQuery);
  const asked = useQuery(roadsQuery);
  // What is not answered any more is not known.
  const roads = asked.error === null ? asked.data : undefined;
  const now = useNow(1_000);
  return (
    <>
      <header className="page-head"><div><h1>{trSystem.title}</h1><p>{trSystem.lead}</p></div></header>
      {data === undefined && (error === null ? <Skeleton rows={5} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />)}
      {data !== undefined && error !== null && !(error instanceof Unreachable) && <p className="stale" role="status"><Icon name="warning" />{tr.states.stale(formatDateTime(dataUpdatedAt))}</p>}
      {data !== undefined && (
        <div className="system">
          <Attention concerns={concernsOf(data, roads, now)} />
          <div className="system-panels">
            <WaitingPanel waiting={data.store.waiting} now={now} />
            <TrendyolPanel reconcile={data.reconcile} roads={roads} now={now} />
            <ServerPanel system={data} now={now} />
          </div>
          <div className="system-tables">
            <QueueTable queues={data.queues} now={now} />
            <TimerTable timers={data.timers} now={now} />
          </div>
        </div>
      )}
    </>
  );
}
