import { Link } from 'react-router';
import { trSystem } from '../../../text/upkeep/trSystem.ts';
import { useMay } from '../../../ui/access.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { Concern } from './concerns.ts';

/** What a person must look at first; one calm line when there is nothing. */
export function Attention({ concerns }: { readonly concerns: readonly Concern[] }) {
  const may = useMay();
  if (concerns.length === 0) {
    return <section className="panel system-fine"><Icon name="checkCircle" /><div><h2>{trSystem.fine}</h2><p>{trSystem.fineText}</p></div></section>;
  }
  return (
    <section className="panel">
      <h2>{trSystem.attention}</h2>
      <ul className="concerns">
        {concerns.map(({ key, title, text, page }) => (
          <li key={key} className="concern">
            <Icon name="warning" />
            <div><h3>{title}</h3><p>{text}</p></div>
            {page === '/runs' && <Link className="btn btn-outline" to={page}>{trSystem.openRuns}</Link>}
            {page === '/problems' && may('solveProblems') && <Link className="btn btn-outline" to={page}>{trSystem.openProblems}</Link>}
          </li>
        ))}
      </ul>
    </section>
  );
}
