import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState, type SubmitEvent } from 'react';
import { Link, Navigate, useLocation } from 'react-router';
import { Problem } from '../../api/problem.ts';
import { sessionQuery, signIn } from '../../api/session.ts';
import { tr } from '../../text/tr.ts';
import { Icon } from '../../ui/Icon.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Wordmark } from '../frame/Wordmark.tsx';
import { Waiting } from '../../ui/States.tsx';
import { canPasskeys } from './canPasskeys.ts';
import { returnTo } from './returnTo.ts';
import { refusal } from './refusal.ts';

/** Most sign-ins end with the password; what may follow comes when it is due, with the sheet of all later pages. */
const Steps = lazy(async () => {
  const [steps] = await Promise.all([import('./steps/Steps.tsx'), import('../../styles/work.scss')]);
  return { default: steps.Steps };
});

export function SignInPage() {
  usePageTitle(tr.signIn.title);
  const client = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const back = returnTo(useLocation().state);
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [tried, setTried] = useState(false);
  const entering = useMutation({ mutationFn: () => signIn(client, { userName: userName.trim(), password, remember: false }), meta: { anonymous: true } });

  const showing = useMutation({ mutationFn: async () => (await import('../../device/passkeys.ts')).enterWithPasskey(client), onMutate: () => entering.reset(), meta: { anonymous: true } });

  if (session != null) return <Navigate to={back.path} replace />;

  const due = entering.error instanceof Problem ? dueOf(entering.error) : null;
  if (due !== null) {
    const again = () => { entering.reset(); setPassword(''); setTried(false); };
    return <main className="sign-in"><Suspense fallback={<Waiting />}><Steps due={due} attempt={{ userName: userName.trim(), password, remember: false }} onBack={again} /></Suspense></main>;
  }

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (userName.trim() === '' || password === '' || entering.isPending) return;
    showing.reset();
    entering.mutate();
  };

  const failed = entering.error ?? showing.error;
  const trouble = failed === null ? showing.data ?? null : refusal(failed);
  return (
    <main className="sign-in">
      <form onSubmit={submit} noValidate>
        <Wordmark />
        <h1>{tr.signIn.title}</h1>
        <p className="lead-text">{back.expired ? tr.signIn.expired : tr.signIn.lead}</p>
        {trouble !== null && <p className="form-error" role="alert"><Icon name="warning" />{trouble}</p>}
        <label htmlFor="user-name">{tr.signIn.userName}</label>
        <input id="user-name" className="form-control" autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus
          value={userName} onChange={({ target }) => setUserName(target.value)}
          aria-invalid={tried && userName.trim() === ''} aria-describedby="user-name-error" />
        <p id="user-name-error" className="field-error">{tried && userName.trim() === '' ? tr.signIn.needUserName : ''}</p>
        <label htmlFor="password">{tr.signIn.password}</label>
        <div className="field-with-button">
          <input id="password" className="form-control" type={shown ? 'text' : 'password'} autoComplete="current-password"
            value={password} onChange={({ target }) => setPassword(target.value)}
            aria-invalid={tried && password === ''} aria-describedby="password-error" />
          <button type="button" className="icon-button" aria-label={shown ? tr.signIn.hide : tr.signIn.show} aria-pressed={shown}
            onClick={() => setShown(!shown)}><Icon name={shown ? 'eyeSlash' : 'eye'} /></button>
        </div>
        <p id="password-error" className="field-error">{tried && password === '' ? tr.signIn.needPassword : ''}</p>
        <button type="submit" className="btn btn-primary btn-wide" aria-disabled={entering.isPending}>
          {entering.isPending && <Icon name="arrowRepeat" spin />}
          {entering.isPending ? tr.signIn.submitting : tr.signIn.submit}
        </button>
        {canPasskeys() && (
          <button type="button" className="btn btn-outline btn-wide" aria-disabled={showing.isPending} onClick={() => { if (!showing.isPending) showing.mutate(); }}>
            <Icon name={showing.isPending ? 'arrowRepeat' : 'lock'} spin={showing.isPending} />
            {showing.isPending ? tr.signIn.passkeyAsking : tr.signIn.passkey}
          </button>
        )}
        <Link className="sign-in-link" to="/register">{tr.signIn.register}</Link>
      </form>
    </main>
  );
}

/** What a right password still needs; null when the refusal is a refusal. */
function dueOf({ code }: Problem): 'password' | 'code' | 'enrol' | null {
  if (code === 'password-due') return 'password';
  if (code === 'code-needed') return 'code';
  return code === 'enrolment-needed' ? 'enrol' : null;
}
