import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { countsQuery } from '../../api/orders.ts';
import { tr } from '../../text/tr.ts';
import { useMay } from '../../ui/access.ts';
import { Icon } from '../../ui/Icon.tsx';

/** How many problems wait for a person. Without the right to solve them it is not shown. */
export function Bell() {
  const { data } = useQuery(countsQuery);
  const may = useMay();
  if (!may('solveProblems')) return null;
  const open = data?.openProblems ?? 0;
  return (
    <Link to="/problems" className="bar-icon" aria-label={data === undefined ? tr.menu.problems : tr.problemsOpen(open)}>
      <Icon name="bell" />
      {open > 0 && <span className="bell-count" aria-hidden="true">{open > 99 ? '99+' : open}</span>}
    </Link>
  );
}
