import type { OpenProblem } from '../../../api/types.ts';
import { trInbox as words } from '../../../text/upkeep/trInbox.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { Handling } from './useHandling.ts';

interface ButtonsProps {
  readonly problems: readonly OpenProblem[];
  readonly handling: Handling;
}

/** All that can be done with these problems; what can be done with none of them has no button. */
export function ProblemButtons({ problems, handling: { act, ask, busy } }: ButtonsProps) {
  const open = problems.filter(({ closedAt }) => closedAt === null);
  const some = (fits: (problem: OpenProblem) => boolean) => open.some(fits);
  return (
    <>
      {some(({ owner }) => owner === null) && <button type="button" className="btn btn-outline" aria-disabled={busy} onClick={() => act('take', problems)}><Icon name="person" />{words.take}</button>}
      {some(({ mine }) => mine) && <button type="button" className="btn btn-outline" aria-disabled={busy} onClick={() => act('leave', problems)}><Icon name="dashCircle" />{words.leave}</button>}
      {open.length > 0 && <button type="button" className="btn btn-outline" aria-disabled={busy} onClick={() => ask('give', problems)}><Icon name="arrowRepeat" />{words.give}</button>}
      <button type="button" className="btn btn-outline" aria-disabled={busy} onClick={() => ask('note', problems)}><Icon name="list" />{words.note}</button>
      {some(({ canRetry }) => canRetry) && <button type="button" className="btn btn-outline" aria-disabled={busy} onClick={() => act('retry', problems)}><Icon name="arrowClockwise" />{words.retry}</button>}
      {open.length > 0 && <button type="button" className="btn btn-primary" aria-disabled={busy} onClick={() => ask('close', problems)}><Icon name="check" />{words.close}</button>}
    </>
  );
}
