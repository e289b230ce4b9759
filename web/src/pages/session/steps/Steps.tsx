import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../../api/problem.ts';
import { signIn, type Attempt } from '../../../api/session.ts';
import { trSteps } from '../../../text/staff/trSteps.ts';
import { refusal } from '../refusal.ts';
import { CodeStep } from './CodeStep.tsx';
import { EnrolStep } from './EnrolStep.tsx';
import { PasswordStep } from './PasswordStep.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

export type Due = 'password' | 'code' | 'enrol';

interface StepsProps {
  readonly due: Due;
  readonly attempt: Attempt;
  readonly onBack: () => void;
}

/** What follows a right password. Each step sends everything again with what it adds: nothing half open is kept at the server. */
export function Steps({ due: first, attempt: begun, onBack }: StepsProps) {
  const client = useQueryClient();
  const [due, setDue] = useState(first);
  const [attempt, setAttempt] = useState(begun);
  const entering = useMutation({
    mutationFn: (more: Partial<Attempt>) => signIn(client, { ...attempt, ...more }),
    meta: { anonymous: true },
    onError: (error, more) => {
      const next = error instanceof Problem ? nextOf(error) : null;
      if (next === null) return;
      setAttempt({ ...attempt, ...more });
      setDue(next);
    },
  });

  const entered = entering.data;
  if (entered !== undefined && entered.codes.length > 0) {
    return <section className="sign-in-card"><h1>{trSteps.recovery.title}</h1><RecoveryCodes codes={entered.codes} onKept={entered.enter} /></section>;
  }

  const moved = entering.error instanceof Problem && nextOf(entering.error) !== null;
  const step = { busy: entering.isPending, refusal: entering.error === null || moved ? null : refusal(entering.error), onGoOn: entering.mutate };
  return (
    <section className="sign-in-card">
      {due === 'password' && <PasswordStep {...step} />}
      {due === 'code' && <CodeStep {...step} />}
      {due === 'enrol' && <EnrolStep {...step} attempt={attempt} />}
      <button type="button" className="btn-quiet" onClick={onBack}>{trSteps.back}</button>
    </section>
  );
}

function nextOf({ code }: Problem): Due | null {
  if (code === 'code-needed') return 'code';
  return code === 'enrolment-needed' ? 'enrol' : null;
}
