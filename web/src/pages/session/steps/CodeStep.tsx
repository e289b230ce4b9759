import { useState, type SubmitEvent } from 'react';
import { trSteps } from '../../../text/staff/trSteps.ts';
import { CodeField } from './CodeField.tsx';
import { GoOn, Refusal, type StepProps } from './step.tsx';

/** The six digits, or a recovery code for one whose telephone is gone. */
export function CodeStep({ busy, refusal, onGoOn }: StepProps) {
  const words = trSteps.code;
  const [code, setCode] = useState('');
  const [lost, setLost] = useState(false);
  const [remember, setRemember] = useState(false);
  const [tried, setTried] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const typed = lost ? code.trim() : code.replace(/\s/g, '');
    if (typed === '' || busy) return;
    onGoOn({ code: typed, remember });
    setCode('');
    setTried(false);
  };
  return (
    <form className="step" onSubmit={submit} noValidate>
      <h1>{words.title}</h1>
      <p className="lead-text">{lost ? words.recoveryText : words.text}</p>
      <Refusal text={refusal} />
      <CodeField label={lost ? words.recoveryLabel : words.label} digits={!lost} value={code} onChange={setCode} error={tried && code.trim() === '' ? words.missing : ''} />
      <label className="tick-line">
        <input type="checkbox" className="tick" checked={remember} onChange={({ target }) => setRemember(target.checked)} />
        <span>{words.remember}<small>{words.rememberText}</small></span>
      </label>
      <GoOn busy={busy} />
      <button type="button" className="btn-quiet" onClick={() => { setLost(!lost); setCode(''); }}>{lost ? words.usePhone : words.useRecovery}</button>
    </form>
  );
}
