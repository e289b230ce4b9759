import type { Run, TrendyolRoads } from '../../../api/types.ts';
import { tr } from '../../../text/tr.ts';
import { trSystem } from '../../../text/upkeep/trSystem.ts';
import { formatDateTime } from '../../../ui/format/format.ts';
import { agoOf } from './concerns.ts';
import { Fact } from './Fact.tsx';

/** As many differences as a report of a comparison keeps. */
const mostKept = 100;

interface TrendyolPanelProps {
  readonly reconcile: Run | null;
  /** Undefined while they are not known. */
  readonly roads: TrendyolRoads | undefined;
  readonly now: number;
}

/** Whether both sides agree, and how the road is. */
export function TrendyolPanel({ reconcile, roads, now }: TrendyolPanelProps) {
  return (
    <section className="panel">
      <h2>{trSystem.trendyol}</h2>
      <dl className="facts">
        <Reconcile run={reconcile} />
        {(roads === undefined || roads.breakers.length === 0) && <Fact name={trSystem.breakers}>{roads === undefined ? tr.noData : trSystem.notAsked}</Fact>}
        {roads?.breakers.map(({ module, downSince }) => (
          <Fact key={module} name={trSystem.moduleNames[module] ?? module} bad={downSince !== null} more={downSince === null ? null : agoOf(downSince, now)}>
            {downSince === null ? trSystem.breakersFine : trSystem.down}
          </Fact>
        ))}
      </dl>
      {roads !== undefined && roads.budgets.length > 0 && <Budgets budgets={roads.budgets} now={now} />}
    </section>
  );
}

function Reconcile({ run }: { readonly run: Run | null }) {
  if (run === null) return <Fact name={trSystem.reconcile}>{trSystem.notYet}</Fact>;
  const remaining = run.details?.differences.filter(({ repaired }) => !repaired).length ?? 0;
  return (
    <Fact name={trSystem.reconcile} bad={remaining > 0} more={run.details === null ? tr.noData : trSystem.reconciled(run.details.repaired, remaining, remaining === mostKept)}>
      {formatDateTime(run.startedAt)}
    </Fact>
  );
}

function Budgets({ budgets, now }: Pick<TrendyolRoads, 'budgets'> & { readonly now: number }) {
  return (
    <>
      <h3>{trSystem.budgets}</h3>
      <dl className="facts">
        {budgets.map(({ endpoint, used, limit, waitsUntil }) => (
          <Fact key={endpoint} name={trSystem.endpointNames[endpoint] ?? endpoint} more={waitsUntil === null ? null : trSystem.held(trSystem.soon((Date.parse(waitsUntil) - now) / 1000))}>
            {used === null || limit === null ? trSystem.uncounted : trSystem.budget(used, limit)}
          </Fact>
        ))}
      </dl>
    </>
  );
}
