import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OpenProblem } from '../../../api/types.ts';
import { handleProblems, type Handled, type InboxWish } from '../../../api/upkeep.ts';
import { trInbox as words } from '../../../text/upkeep/trInbox.ts';
import { toastFailure } from '../../../ui/failure.ts';
import { toast } from '../../../ui/toasts.ts';

export type Deed = InboxWish['deed'];

/** A deed that still needs a word or a person before it is done. */
export type AskingDeed = Extract<Deed, 'give' | 'note' | 'close'>;

export interface Handling {
  readonly busy: boolean;
  readonly ask: (deed: AskingDeed, problems: readonly OpenProblem[]) => void;
  readonly act: (deed: Deed, problems: readonly OpenProblem[], more?: Pick<InboxWish, 'owner' | 'said'>) => void;
  readonly asking: { readonly deed: AskingDeed; readonly problems: readonly OpenProblem[] } | null;
  /** What was not done for all; null when there is nothing to tell. */
  readonly results: readonly Result[] | null;
  readonly rest: () => void;
}

export interface Result extends Handled {
  readonly problem: OpenProblem;
}

/** Does one thing with some problems, and tells of each what became of it. */
export function useHandling(onDone: (ids: readonly number[]) => void): Handling {
  const client = useQueryClient();
  const [asking, setAsking] = useState<Handling['asking']>(null);
  const [results, setResults] = useState<Handling['results']>(null);
  const doing = useMutation({
    mutationFn: ({ wish }: { readonly wish: InboxWish; readonly problems: readonly OpenProblem[] }) => handleProblems(wish),
    onSuccess: async (outcomes, { wish, problems }) => {
      setAsking(null);
      const done = outcomes.filter(({ outcome }) => outcome === 'done');
      if (done.length > 0) toast('good', words.done[wish.deed](done.length));
      if (done.length < outcomes.length) setResults(outcomes.flatMap((handled) => problems.filter(({ id }) => id === handled.id).map((problem) => ({ ...handled, problem }))));
      onDone(done.map(({ id }) => id));
      await Promise.all([['problems'], ['orders', 'counts'], ['alarms'], ['system']].map((queryKey) => client.invalidateQueries({ queryKey })));
    },
    onError: toastFailure,
  });
  return {
    busy: doing.isPending, asking, results,
    ask: (deed, problems) => setAsking({ deed, problems }),
    act: (deed, problems, { owner = null, said = null } = { owner: null, said: null }) => {
      if (!doing.isPending) doing.mutate({ wish: { deed, ids: problems.map(({ id }) => id), owner, said }, problems });
    },
    rest: () => {
      setAsking(null);
      setResults(null);
    },
  };
}
