import { useMutation, useQueryClient } from '@tanstack/react-query';
import { endOtherSessions, endSession, profileQuery, type OpenSession } from '../../api/staff/own.ts';
import { trStaff } from '../../text/staff/trStaff.ts';
import { toastFailure } from '../../ui/failure.ts';
import { formatDay, formatMoment } from '../../ui/format/format.ts';
import { toast } from '../../ui/toasts.ts';

const words = trStaff.profile;

/** Where the person is signed in, and which devices are not asked for a code. */
export function OwnSessions({ sessions }: { readonly sessions: readonly OpenSession[] }) {
  const client = useQueryClient();
  const seeAgain = () => client.invalidateQueries({ queryKey: profileQuery.queryKey });
  const ending = useMutation({ mutationFn: endSession, onSuccess: () => toast('good', words.ended), onError: toastFailure, onSettled: seeAgain });
  const endingAll = useMutation({ mutationFn: endOtherSessions, onSuccess: () => toast('good', words.endedAll), onError: toastFailure, onSettled: seeAgain });
  return (
    <section className="panel panel-wide">
      <h2>{words.sessions}</h2>
      <p>{words.sessionsText}</p>
      <ul aria-label={words.sessions}>
        {sessions.map((session) => <SessionRow key={session.id} session={session} onEnd={() => ending.mutate(session.id)} />)}
      </ul>
      {sessions.length > 1 && <button type="button" className="btn btn-outline" aria-disabled={endingAll.isPending} onClick={() => endingAll.mutate()}>{words.endAll}</button>}
    </section>
  );
}

function SessionRow({ session, onEnd }: { readonly session: OpenSession; readonly onEnd: () => void }) {
  const device = session.device === '' ? words.unknownDevice : session.device;
  const remembered = session.kind === 'device';
  return (
    <li className="staff-row session-row">
      <span>
        <strong>{session.current ? `${device} · ${words.here}` : device}</strong>
        <small>{remembered ? words.remembered(formatDay(session.expiresAt)) : words.since(formatMoment(session.openedAt))}</small>
        {!remembered && session.usedAt != null && <small>{words.used(formatMoment(session.usedAt))}</small>}
      </span>
      {!session.current && (
        <button type="button" className="btn btn-outline" aria-label={remembered ? words.forgetOf(device) : words.endOf(device)} onClick={onEnd}>{remembered ? words.forget : words.end}</button>
      )}
    </li>
  );
}
