import { useQuery } from '@tanstack/react-query';
import { countsQuery } from '../../api/orders.ts';
import { Unreachable } from '../../api/problem.ts';
import { tr } from '../../text/tr.ts';
import { useNow } from '../../ui/clock.ts';
import { formatDateTime } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { connectionOf } from './connection.ts';

/** canlı / gecikmeli / çevrimdışı, with the age of the last sync. */
export function ConnectionDot() {
  const { data, error } = useQuery(countsQuery);
  const now = useNow(1_000);
  const connection = connectionOf(data, !(error instanceof Unreachable), now);
  if (connection === null) return null;
  const { kind, syncedAt } = connection;
  const age = syncedAt === null ? tr.connection.never : tr.connection.lastSync(tr.age((now - Date.parse(syncedAt)) / 1000));
  return (
    <span className={`connection connection-${kind}`} title={syncedAt === null ? undefined : formatDateTime(syncedAt)}>
      <span className="dot" aria-hidden="true" />
      <strong>{tr.connection[kind]}</strong>
      <small>{kind === 'late' && connection.failed ? tr.connection.failed : age}</small>
    </span>
  );
}

/** Says across the page that what is shown has stopped being renewed. */
export function OfflineBanner() {
  const { data, error } = useQuery(countsQuery);
  if (!(error instanceof Unreachable) || data === undefined) return null;
  return (
    <p className="banner" role="alert"><Icon name="wifiOff" />{tr.connection.banner(formatDateTime(data.asOf))}</p>
  );
}
