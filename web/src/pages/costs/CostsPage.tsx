import { useQuery } from '@tanstack/react-query';
import { NavLink, useSearchParams } from 'react-router';
import { missingCostsQuery, ratesQuery } from '../../api/money/costs.ts';
import { trCosts } from '../../text/money/trCosts.ts';
import { useMay } from '../../ui/access.ts';
import { formatCount } from '../../ui/format/format.ts';
import { Forbidden } from '../../ui/States.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { CostModels } from './CostModels.tsx';
import { CostSheetLinks } from './CostSheetLinks.tsx';
import { ExpensesView } from './ExpensesView.tsx';
import { MissingList } from './MissingList.tsx';
import { MonthlyView } from './monthly/MonthlyView.tsx';
import { RatesView } from './rates/RatesView.tsx';

const lists = ['missing', 'models', 'rates', 'expenses'] as const;

/** What pairs cost, what a dollar costs, what else selling costs; what is missing first. */
export function CostsPage() {
  usePageTitle(trCosts.title);
  const may = useMay();
  return may('viewCosts') ? <Costs /> : <Forbidden />;
}

function Costs() {
  const [query] = useSearchParams();
  const list = lists.find((one) => one === query.get('list')) ?? 'missing';
  const { data: missing } = useQuery(missingCostsQuery);
  const { data: rates } = useQuery(ratesQuery);
  const counts: Readonly<Record<string, number | undefined>> = { missing: missing?.models, rates: rates === undefined || rates.gaps.length === 0 ? undefined : rates.gaps.length };
  return (
    <>
      <header className="page-head"><div><h1>{trCosts.title}</h1><p>{trCosts.lead}</p></div>{(list === 'missing' || list === 'models') && <CostSheetLinks />}</header>
      <div className="stage-bar">
        <nav className="stage-tabs product-tabs cost-tabs" aria-label={trCosts.lists}>
          {lists.map((one) => {
            const count = counts[one];
            return (
              <NavLink key={one} to={one === 'missing' ? '/costs' : `/costs?list=${one}`} className={one === list ? 'stage-tab stage-current' : 'stage-tab'} aria-current={one === list ? 'page' : undefined} end>
                <span className="stage-name">{trCosts.list[one]}{count !== undefined && <span className="cost-count number">{formatCount(count)}</span>}</span>
              </NavLink>
            );
          })}
        </nav>
      </div>
      {list === 'missing' && <MissingList />}
      {list === 'models' && <CostModels search={query.get('q') ?? ''} />}
      {list === 'rates' && <RatesView />}
      {list === 'expenses' && <><ExpensesView /><MonthlyView /></>}
    </>
  );
}
