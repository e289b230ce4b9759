import { Link } from 'react-router';
import type { OpenProblem } from '../../../api/types.ts';
import { tr } from '../../../text/tr.ts';
import { trInbox as words } from '../../../text/upkeep/trInbox.ts';
import { trProblems } from '../../../text/upkeep/trProblems.ts';
import { useNow } from '../../../ui/clock.ts';
import { formatDateTime } from '../../../ui/format/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { packageOf } from '../packageOf.ts';

interface RowProps {
  readonly problem: OpenProblem;
  readonly selected: boolean;
  /** The address that opens it. */
  readonly to: string;
  readonly onSelect: () => void;
}

/** One problem in the list: what, how old, who looks after it. */
export function ProblemRowView({ problem, selected, to, onSelect }: RowProps) {
  const cause = trProblems.causes[problem.cause];
  const age = tr.age((useNow(10_000) - Date.parse(problem.since)) / 1000);
  const about = packageOf(problem);
  return (
    <li className="problem" data-problem={problem.id}>
      <label className="problem-tick"><input type="checkbox" className="tick" aria-label={words.select(`${cause} ${problem.subject}`)} checked={selected} onChange={onSelect} /></label>
      <div>
        <h2><Link to={to} preventScrollReset>{cause}</Link> <code>{problem.subject}</code></h2>
        <p>{problem.text}</p>
        <p className="problem-facts">
          {problem.closedAt === null
            ? <span className={`chip chip-${problem.owner === null ? 'amber' : 'blue'}`}><Icon name="person" />{problem.ownerName === null ? words.unowned : words.ownedBy(problem.ownerName)}</span>
            : <span className="chip chip-green"><Icon name="check" />{words.closedAt(problem.closedBy, formatDateTime(problem.closedAt))}</span>}
          {problem.returns > 0 && <span className="chip chip-red"><Icon name="arrowRepeat" />{words.returned(problem.returns)}</span>}
          {problem.notes > 0 && <span className="chip chip-grey"><Icon name="list" />{words.notes(problem.notes)}</span>}
          <small className="number">{trProblems.since(age, formatDateTime(problem.since))} · {trProblems.times(problem.times)}</small>
        </p>
      </div>
      <div className="problem-actions">{about !== null && <Link className="btn btn-outline" to={about}>{trProblems.openPackage}</Link>}</div>
    </li>
  );
}
