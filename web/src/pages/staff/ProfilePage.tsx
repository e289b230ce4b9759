import { useQuery } from '@tanstack/react-query';
import { profileQuery } from '../../api/staff/own.ts';
import { trStaff } from '../../text/staff/trStaff.ts';
import { tr } from '../../text/tr.ts';
import { useMay } from '../../ui/access.ts';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { OwnAlarms } from '../upkeep/alarms/OwnAlarms.tsx';
import { OwnFactor } from './OwnFactor.tsx';
import { OwnPasskeys } from './passkeys/OwnPasskeys.tsx';
import { OwnPassword } from './OwnPassword.tsx';
import { OwnSessions } from './OwnSessions.tsx';

/** The signed-in person: password, second factor, and where he is signed in. */
export function ProfilePage() {
  const words = trStaff.profile;
  usePageTitle(words.title);
  const may = useMay();
  const { data, error, refetch } = useQuery(profileQuery);
  if (data === undefined) return error === null ? <Skeleton rows={3} kind="card" /> : <FailureNotice error={error} onRetry={refetch} />;
  return (
    <>
      <header className="page-head"><div><h1>{data.name}</h1><p>{words.userName}: {data.userName} · {words.role}: {tr.roles[data.role]}</p></div></header>
      <div className="profile">
        <OwnPassword userName={data.userName} />
        <OwnFactor profile={data} />
        <OwnPasskeys device={data.sessions.find(({ current }) => current)?.device ?? ''} />
        <OwnSessions sessions={data.sessions} />
        {may('solveProblems') && <OwnAlarms />}
      </div>
    </>
  );
}
