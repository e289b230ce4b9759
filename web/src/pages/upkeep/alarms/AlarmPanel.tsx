import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { alarmCountQuery, alarmsQuery, readAlarms } from '../../../api/upkeep/alarms.ts';
import type { Alarm } from '../../../api/types.ts';
import { tr } from '../../../text/tr.ts';
import { trAlarms } from '../../../text/upkeep/trAlarms.ts';
import { useNow } from '../../../ui/clock.ts';
import { formatDateTime } from '../../../ui/format/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { FailureNotice, Notice, Skeleton } from '../../../ui/States.tsx';
import { packageOf } from '../packageOf.ts';

/** What the bell rang for, the newest first. Whoever opens it has read it; what was new stays marked until it is closed. */
export function AlarmPanel({ onLeave }: { readonly onLeave: () => void }) {
  const { data, error, refetch } = useQuery(alarmsQuery);
  useReading(data?.alarms);
  return (
    <>
      {data === undefined && (error === null ? <Skeleton rows={3} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />)}
      {data?.alarms.length === 0 && <Notice icon="checkCircle" title={trAlarms.empty} text={trAlarms.emptyText} />}
      <ol className="alarms">{data?.alarms.map((alarm) => <AlarmView key={alarm.id} alarm={alarm} onLeave={onLeave} />)}</ol>
      <p className="alarm-links">
        <Link className="btn btn-outline" to="/problems" onClick={onLeave}>{trAlarms.all}</Link>
        <Link className="btn btn-outline" to="/profile" onClick={onLeave}>{trAlarms.choose}</Link>
      </p>
    </>
  );
}

function AlarmView({ alarm, onLeave }: { readonly alarm: Alarm; readonly onLeave: () => void }) {
  const age = tr.age((useNow(10_000) - Date.parse(alarm.since)) / 1000);
  const about = packageOf(alarm);
  return (
    <li className="alarm">
      <p className="alarm-state">
        {alarm.closedAt === null
          ? <span className="chip chip-red"><Icon name="warning" />{trAlarms.lasts}</span>
          : <span className="chip chip-grey"><Icon name="check" />{trAlarms.over(formatDateTime(alarm.closedAt))}</span>}
        {!alarm.read && <span className="chip chip-blue"><Icon name="bell" />{trAlarms.isNew}</span>}
      </p>
      <h3>{alarm.title}</h3>
      <p>{alarm.text}</p>
      <small className="number"><time dateTime={alarm.since} title={formatDateTime(alarm.since)}>{age}</time></small>
      {about !== null && <Link to={about} onClick={onLeave}>{trAlarms.openPackage}</Link>}
    </li>
  );
}

/** The server is told once what was shown; should that fail, the bell only keeps its number. */
function useReading(alarms: readonly Alarm[] | undefined) {
  const client = useQueryClient();
  useEffect(() => {
    const unread = (alarms ?? []).filter(({ read }) => !read).map(({ id }) => id);
    if (unread.length === 0) return;
    readAlarms(unread).then(() => client.invalidateQueries({ queryKey: alarmCountQuery.queryKey }), () => undefined);
  }, [alarms, client]);
}
