import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { alarmWishQuery, saveAlarmWish } from '../../../api/upkeep/alarms.ts';
import type { AlarmWish } from '../../../api/types.ts';
import { trAlarms } from '../../../text/upkeep/trAlarms.ts';
import { failureOf } from '../../../ui/failure.ts';
import { FailureNotice, Skeleton } from '../../../ui/States.tsx';
import { toast } from '../../../ui/toasts.ts';

/** Which alarms the signed-in person wants, by which road, and when not. */
export function OwnAlarms() {
  const { data, error, refetch } = useQuery(alarmWishQuery);
  if (data === undefined) return error === null ? <Skeleton rows={1} kind="card" /> : <FailureNotice error={error} onRetry={refetch} />;
  return <WishForm wish={data} />;
}

function WishForm({ wish }: { readonly wish: AlarmWish }) {
  const client = useQueryClient();
  const [kinds, setKinds] = useState(wish.kinds);
  const [mail, setMail] = useState(wish.mail ?? '');
  const [from, setFrom] = useState(wish.quietFrom ?? '');
  const [to, setTo] = useState(wish.quietTo ?? '');
  const saving = useMutation({
    mutationFn: () => saveAlarmWish({
      muted: kinds.filter(({ bell }) => !bell).map(({ kind }) => kind),
      mail, mailMuted: kinds.filter(({ byMail }) => !byMail).map(({ kind }) => kind),
      quietFrom: from === '' ? null : from, quietTo: to === '' ? null : to,
    }),
    onSuccess: async () => {
      toast('good', trAlarms.saved);
      await client.invalidateQueries({ queryKey: ['alarms'] });
    },
  });
  const choose = (kind: string, change: { readonly bell?: boolean; readonly byMail?: boolean }) => setKinds(kinds.map((one) => (one.kind === kind ? { ...one, ...change } : one)));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!saving.isPending) saving.mutate();
  };
  return (
    <section className="panel panel-wide">
      <h2>{trAlarms.title}</h2>
      <p>{trAlarms.lead}</p>
      <form onSubmit={submit} noValidate className="alarm-wish">
        <table>
          <thead><tr><th scope="col">{trAlarms.kind}</th><th scope="col">{trAlarms.bell}</th><th scope="col">{trAlarms.byMail}</th></tr></thead>
          <tbody>
            {kinds.map(({ kind, word, bell, byMail }) => (
              <tr key={kind}>
                <th scope="row">{word}</th>
                <td><input type="checkbox" className="tick" aria-label={`${trAlarms.bell}: ${word}`} checked={bell} onChange={({ target }) => choose(kind, { bell: target.checked })} /></td>
                <td><input type="checkbox" className="tick" aria-label={`${trAlarms.byMail}: ${word}`} checked={byMail} onChange={({ target }) => choose(kind, { byMail: target.checked })} /></td>
              </tr>
            ))}
          </tbody>
        </table>
        <div>
          <label htmlFor="alarm-mail">{trAlarms.mail}</label>
          <input id="alarm-mail" className="form-control" type="email" autoComplete="email" value={mail} onChange={({ target }) => setMail(target.value)} aria-describedby="alarm-mail-hint alarm-error" />
          <p id="alarm-mail-hint" className="hint">{wish.canMail ? trAlarms.mailHint : trAlarms.noServer}</p>
          <fieldset>
            <legend>{trAlarms.quiet}</legend>
            <label>{trAlarms.quietFrom}<input className="form-control" type="time" value={from} onChange={({ target }) => setFrom(target.value)} aria-describedby="alarm-quiet-hint" /></label>
            <label>{trAlarms.quietTo}<input className="form-control" type="time" value={to} onChange={({ target }) => setTo(target.value)} aria-describedby="alarm-quiet-hint" /></label>
          </fieldset>
          <p id="alarm-quiet-hint" className="hint">{trAlarms.quietHint(wish.shopQuietFrom, wish.shopQuietTo)}</p>
          <p id="alarm-error" className="field-error" role="alert">{saving.error === null ? '' : failureOf(saving.error).text}</p>
          <button type="submit" className="btn btn-primary" aria-disabled={saving.isPending}>{saving.isPending ? trAlarms.saving : trAlarms.save}</button>
        </div>
      </form>
    </section>
  );
}
