import { useQuery } from '@tanstack/react-query';
import { NavLink } from 'react-router';
import { countsQuery, type OrderFilter } from '../../api/orders.ts';
import { stages } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { formatCount } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { StageIcon } from '../../ui/StateChip.tsx';
import { addressOf } from './orderAddress.ts';

/** The five stages with their live counts. The search stays when the stage changes. */
export function OrderTabs({ filter }: { readonly filter: OrderFilter }) {
  const { data: counts } = useQuery(countsQuery);
  return (
    <div className="stage-bar">
    <nav className="stage-tabs" aria-label={tr.orders.tabs}>
      {stages.map((stage) => {
        const { to, state } = addressOf({ ...filter, stage });
        const current = stage === filter.stage;
        return (
          <NavLink key={stage} to={to} state={state} className={current ? 'stage-tab stage-current' : 'stage-tab'} aria-current={current ? 'page' : undefined} end>
            <span className="stage-name"><StageIcon stage={stage} />{tr.stages[stage]}</span>
            <span className="stage-count">{counts === undefined ? '–' : formatCount(counts[stage])}</span>
          </NavLink>
        );
      })}
    </nav>
      {counts !== undefined && counts.overdue > 0 && <span className="stage-overdue"><Icon name="warning" />{tr.orders.overdue(counts.overdue)}</span>}
    </div>
  );
}
