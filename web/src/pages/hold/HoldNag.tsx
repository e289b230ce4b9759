import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { countsQuery } from '../../api/orders.ts';
import { putAwayNag, putNagAway } from '../../device/nag.ts';
import { tr } from '../../text/tr.ts';
import { useMay } from '../../ui/access.ts';
import { useNow } from '../../ui/clock.ts';
import { Icon } from '../../ui/Icon.tsx';
import { holdLooks, holdNag } from './holdAge.ts';

/** Says on every page that something lies on hold for too long. Put away, it comes back at the next step. */
export function HoldNag() {
  const { data } = useQuery(countsQuery);
  const now = useNow(10_000);
  const may = useMay();
  const { pathname } = useLocation();
  const [putAway, setPutAway] = useState(putAwayNag);
  const since = data?.waitingSince ?? null;
  const nag = holdNag(since, now);
  if (data === undefined || since === null || nag === null || nag.key === putAway || pathname === '/hold' || !may('holdOrders')) return null;
  const { icon, tone } = holdLooks[nag.age];
  const close = () => {
    putNagAway(nag.key);
    setPutAway(nag.key);
  };
  return (
    <aside className={`nag chip-${tone}`}>
      {/* What is read out changes with the step and with the number of packages, not with each minute. */}
      <p className="visually-hidden" role={nag.age === 'tooLate' ? 'alert' : 'status'}>{tr.nag.text(data.waiting, nag.minutes)}</p>
      <Icon name={icon} />
      <Link to="/hold">{tr.nag.text(data.waiting, (now - Date.parse(since)) / 60_000)}</Link>
      <button type="button" className="icon-button" aria-label={tr.nag.putAway} onClick={close}><Icon name="x" /></button>
    </aside>
  );
}
