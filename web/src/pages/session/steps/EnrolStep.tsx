import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { Attempt } from '../../../api/session.ts';
import { startEnrolment } from '../../../api/staff/own.ts';
import { trSteps } from '../../../text/staff/trSteps.ts';
import { FailureNotice, Waiting } from '../../../ui/States.tsx';
import { CodeField } from './CodeField.tsx';
import { EnrolmentView } from './EnrolmentView.tsx';
import { GoOn, Refusal, type StepProps } from './step.tsx';

/** For a role that must have a second factor: the telephone learns the secret, and its first code opens. */
export function EnrolStep({ busy, refusal, onGoOn, attempt }: StepProps & { readonly attempt: Attempt }) {
  const words = trSteps.enrol;
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  // Asked for once: a second secret would make the first worthless while the telephone learns it.
  const { data, error, refetch } = useQuery({ queryKey: ['enrolment'], queryFn: () => startEnrolment(attempt), staleTime: Infinity, gcTime: 0, retry: false });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const typed = code.replace(/\s/g, '');
    if (typed !== '' && !busy) onGoOn({ code: typed });
  };
  return (
    <form className="step" onSubmit={submit} noValidate>
      <h1>{words.title}</h1>
      <p className="lead-text">{words.text}</p>
      {data === undefined && (error === null ? <Waiting text={words.waiting} /> : <FailureNotice error={error} onRetry={refetch} />)}
      {data !== undefined && (
        <>
          <EnrolmentView enrolment={data} />
          <Refusal text={refusal} />
          <CodeField digits label={words.label} value={code} onChange={setCode} error={tried && code.trim() === '' ? trSteps.code.missing : ''} />
          <GoOn busy={busy} />
        </>
      )}
    </form>
  );
}
