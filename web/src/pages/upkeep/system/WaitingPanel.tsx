import type { WaitingWork } from '../../../api/types.ts';
import { trSystem } from '../../../text/upkeep/trSystem.ts';
import { formatCount } from '../../../ui/format/format.ts';
import { agoOf } from './concerns.ts';
import { Fact } from './Fact.tsx';

/** What waits in the database to be sent, or for an answer. */
export function WaitingPanel({ waiting, now }: { readonly waiting: readonly WaitingWork[]; readonly now: number }) {
  return (
    <section className="panel">
      <h2>{trSystem.waiting}</h2>
      <dl className="facts">
        {waiting.map(({ kind, count, oldest }) => (
          <Fact key={kind} name={trSystem.waitingKinds[kind]} more={oldest === null ? null : agoOf(oldest, now)}>{count === 0 ? trSystem.nothing : formatCount(count)}</Fact>
        ))}
      </dl>
    </section>
  );
}
