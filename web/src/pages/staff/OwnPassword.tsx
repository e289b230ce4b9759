import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { changePassword, profileQuery } from '../../api/staff/own.ts';
import { trStaff } from '../../text/staff/trStaff.ts';
import { toast } from '../../ui/toasts.ts';
import { refusal } from '../session/refusal.ts';

export function OwnPassword({ userName }: { readonly userName: string }) {
  const words = trStaff.profile;
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [tried, setTried] = useState(false);
  const changing = useMutation({
    mutationFn: changePassword,
    onSuccess: async () => {
      setPassword('');
      setNewPassword('');
      setTried(false);
      toast('good', words.changed);
      await client.invalidateQueries({ queryKey: profileQuery.queryKey });
    },
  });
  const missing = password === '' || newPassword.length < 10;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing && !changing.isPending) changing.mutate({ password, newPassword });
  };
  const wrong = tried && missing ? words.both : changing.error === null ? '' : refusal(changing.error);
  return (
    <section className="panel">
      <h2>{words.password}</h2>
      <p>{words.passwordText}</p>
      <form onSubmit={submit} noValidate>
        {/* Password keepers look for the name beside the password. */}
        <input type="text" hidden readOnly autoComplete="username" value={userName} />
        <label htmlFor="current">{words.current}</label>
        <input id="current" className="form-control" type="password" autoComplete="current-password" value={password} onChange={({ target }) => setPassword(target.value)} aria-describedby="own-password-error" />
        <p className="field-error" />
        <label htmlFor="next">{words.next}</label>
        <input id="next" className="form-control" type="password" autoComplete="new-password" value={newPassword} onChange={({ target }) => setNewPassword(target.value)} aria-describedby="next-hint own-password-error" />
        <p id="next-hint" className="hint">{words.nextHint}</p>
        <p id="own-password-error" className="field-error" role="alert">{wrong}</p>
        <button type="submit" className="btn btn-primary" aria-disabled={changing.isPending}>{changing.isPending ? words.changing : words.change}</button>
      </form>
    </section>
  );
}
