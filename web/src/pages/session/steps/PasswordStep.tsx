import { useState, type SubmitEvent } from 'react';
import { trSteps } from '../../../text/staff/trSteps.ts';
import { GoOn, Refusal, type StepProps } from './step.tsx';

/** In place of a one-time password. */
export function PasswordStep({ busy, refusal, onGoOn }: StepProps) {
  const words = trSteps.password;
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const short = password.length < 10;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!short && !busy) onGoOn({ newPassword: password });
  };
  return (
    <form className="step" onSubmit={submit} noValidate>
      <h1>{words.title}</h1>
      <p className="lead-text">{words.text}</p>
      <Refusal text={refusal} />
      <label htmlFor="new-password">{words.label}</label>
      <input id="new-password" className="form-control" type="password" autoComplete="new-password" autoFocus value={password}
        onChange={({ target }) => setPassword(target.value)} aria-invalid={tried && short} aria-describedby="new-password-hint new-password-error" />
      <p id="new-password-hint" className="hint">{words.hint}</p>
      <p id="new-password-error" className="field-error">{tried && short ? words.short : ''}</p>
      <GoOn busy={busy} />
    </form>
  );
}
