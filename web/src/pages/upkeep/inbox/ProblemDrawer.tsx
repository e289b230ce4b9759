import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { problemQuery, type ProblemStory } from '../../../api/upkeep.ts';
import { tr } from '../../../text/tr.ts';
import { problemKinds, trInbox as words } from '../../../text/upkeep/trInbox.ts';
import { trProblems } from '../../../text/upkeep/trProblems.ts';
import { useNow } from '../../../ui/clock.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { formatDateTime } from '../../../ui/format/format.ts';
import { FailureNotice, Waiting } from '../../../ui/States.tsx';
import { packageOf } from '../packageOf.ts';
import { ProblemButtons } from './ProblemButtons.tsx';
import type { Handling } from './useHandling.ts';

interface DrawerProps {
  readonly id: number;
  readonly handling: Handling;
  readonly onClose: () => void;
}

/** One problem with everything that is known of it, and everything that can be done. */
export function ProblemDrawer({ id, handling, onClose }: DrawerProps) {
  const { data, error, refetch } = useQuery(problemQuery(id));
  return (
    <Dialog title={data === undefined ? trProblems.title : trProblems.causes[data.problem.cause]} onClose={onClose} side="end">
      {data === undefined && (error === null ? <Waiting /> : <FailureNotice error={error} onRetry={refetch} />)}
      {data !== undefined && <Story story={data} handling={handling} />}
    </Dialog>
  );
}

function Story({ story: { problem, earlier, deeds }, handling }: { readonly story: ProblemStory } & Pick<DrawerProps, 'handling'>) {
  const kind = problemKinds[problem.cause];
  const about = packageOf(problem);
  const age = tr.age((useNow(10_000) - Date.parse(problem.since)) / 1000);
  const own = deeds.filter(({ problemId }) => problemId === problem.id);
  return (
    <div className="problem-story">
      <p><code>{problem.subject}</code></p>
      <p>{problem.text}</p>
      <p className="problem-facts"><small className="number">{trProblems.since(age, formatDateTime(problem.since))} · {trProblems.times(problem.times)}</small></p>
      {problem.closedAt !== null && <p><strong>{words.closedAt(problem.closedBy, formatDateTime(problem.closedAt))}</strong>{problem.closedWhy !== null && ` “${problem.closedWhy}”`}</p>}
      <div className="problem-buttons">
        {about !== null && <Link className="btn btn-outline" to={about}>{trProblems.openPackage}</Link>}
        <ProblemButtons problems={[problem]} handling={handling} />
      </div>
      <h3>{words.means}</h3>
      <p>{kind.means}</p>
      <h3>{words.todo}</h3>
      <p>{kind.todo}</p>
      {problem.detail !== null && <details><summary>{trProblems.technical}</summary><code>{problem.detail}</code></details>}
      <h3>{words.story}</h3>
      {own.length === 0 ? <p>{words.noStory}</p> : <Deeds deeds={own} />}
      {earlier.length > 0 && <h3>{words.earlier}</h3>}
      {earlier.map((before) => (
        <div key={before.id} className="problem-before">
          <p className="number">{words.earlierLine(formatDateTime(before.since), trProblems.times(before.times))}</p>
          {before.closedAt !== null && <p>{words.closedAt(before.closedBy, formatDateTime(before.closedAt))}{before.closedWhy !== null && ` “${before.closedWhy}”`}</p>}
          <Deeds deeds={deeds.filter(({ problemId, deed }) => problemId === before.id && deed !== 'close')} />
        </div>
      ))}
    </div>
  );
}

function Deeds({ deeds }: Pick<ProblemStory, 'deeds'>) {
  return (
    <ol className="settings-history">
      {deeds.map(({ deed, who, at, owner, said }) => (
        <li key={`${at} ${deed} ${who}`}>
          <span><b>{who}</b> {deed === 'give' ? words.deeds.give(owner ?? '') : words.deeds[deed]}</span>
          {said !== null && <p>“{said}”</p>}
          <small className="number"><time dateTime={at}>{formatDateTime(at)}</time></small>
        </li>
      ))}
    </ol>
  );
}
