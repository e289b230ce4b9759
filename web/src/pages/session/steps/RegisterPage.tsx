import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Link } from 'react-router';
import { register } from '../../../api/staff/own.ts';
import { trSteps } from '../../../text/staff/trSteps.ts';
import { tr } from '../../../text/tr.ts';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { Wordmark } from '../../frame/Wordmark.tsx';
import { refusal } from '../refusal.ts';
import { GoOn, Refusal } from './step.tsx';

const userNames = /^[A-Za-z0-9][A-Za-z0-9._-]{2,39}$/;
const words = trSteps.register;

/** Asks to work here; an admin decides. */
export function RegisterPage() {
  usePageTitle(words.title);
  const sending = useMutation({ mutationFn: register, meta: { anonymous: true } });
  return (
    <main className="sign-in">
      {sending.isSuccess ? <Done /> : <Form busy={sending.isPending} failed={sending.error} onSend={sending.mutate} />}
    </main>
  );
}

function Done() {
  return (
    <section className="sign-in-card" role="status">
      <h1>{words.doneTitle}</h1>
      <p className="lead-text">{words.doneText}</p>
      <Link className="btn btn-primary btn-wide" to="/sign-in">{words.toSignIn}</Link>
    </section>
  );
}

interface FormProps {
  readonly busy: boolean;
  readonly failed: Error | null;
  readonly onSend: (person: { name: string; userName: string; password: string }) => void;
}

function Form({ busy, failed, onSend }: FormProps) {
  const [person, setPerson] = useState({ name: '', userName: '', password: '' });
  const [tried, setTried] = useState(false);
  const errors = {
    name: person.name.trim().length < 2 ? words.nameBad : '',
    userName: userNames.test(person.userName.trim()) ? '' : words.userNameBad,
    password: person.password.length < 10 ? trSteps.password.short : '',
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(errors).every((error) => error === '') && !busy) onSend({ ...person, name: person.name.trim(), userName: person.userName.trim() });
  };
  const field = (key: keyof typeof person) => ({
    id: key, className: 'form-control', value: person[key], 'aria-invalid': tried && errors[key] !== '', 'aria-describedby': `${key}-hint ${key}-error`,
    onChange: ({ target }: React.ChangeEvent<HTMLInputElement>) => setPerson({ ...person, [key]: target.value }),
  });
  const error = (key: keyof typeof person) => <p id={`${key}-error`} className="field-error">{tried ? errors[key] : ''}</p>;
  return (
    <form onSubmit={submit} noValidate>
      <Wordmark />
      <h1>{words.title}</h1>
      <p className="lead-text">{words.text}</p>
      <Refusal text={failed === null ? null : refusal(failed)} />
      <label htmlFor="name">{words.name}</label>
      <input {...field('name')} autoComplete="name" autoFocus maxLength={100} />
      {error('name')}
      <label htmlFor="userName">{words.userName}</label>
      <input {...field('userName')} autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={40} />
      <p id="userName-hint" className="hint">{words.userNameHint}</p>
      {error('userName')}
      <label htmlFor="password">{tr.signIn.password}</label>
      <input {...field('password')} type="password" autoComplete="new-password" maxLength={200} />
      <p id="password-hint" className="hint">{trSteps.password.hint}</p>
      {error('password')}
      <GoOn busy={busy} />
      <Link className="sign-in-link" to="/sign-in">{words.toSignIn}</Link>
    </form>
  );
}
