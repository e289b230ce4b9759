import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { alarmCountQuery } from '../../api/upkeep/alarms.ts';
import { tr } from '../../text/tr.ts';
import { useMay } from '../../ui/access.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Waiting } from '../../ui/States.tsx';

const AlarmPanel = lazy(async () => {
  const [{ AlarmPanel: panel }] = await Promise.all([import('../upkeep/alarms/AlarmPanel.tsx'), import('../../styles/work.scss')]);
  return { default: panel };
});

/** How many alarms were not looked at. Without the right to solve problems it is not shown. */
export function Bell() {
  const may = useMay();
  return may('solveProblems') ? <Rung /> : null;
}

function Rung() {
  const { data } = useQuery(alarmCountQuery);
  const [open, setOpen] = useState(false);
  const unread = data?.unread ?? 0;
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" className="bar-icon" aria-label={data === undefined ? tr.alarms : tr.unreadAlarms(unread)} onClick={() => setOpen(true)}>
        <Icon name="bell" />
        {unread > 0 && <span className="bell-count" aria-hidden="true">{unread > 99 ? '99+' : unread}</span>}
      </button>
      {open && <Dialog side="end" title={tr.alarms} onClose={close}><Suspense fallback={<Waiting />}><AlarmPanel onLeave={close} /></Suspense></Dialog>}
    </>
  );
}
