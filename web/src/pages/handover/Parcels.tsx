import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { takeBack } from '../../api/handover.ts';
import type { HandedOverParcel, WaitingParcel } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { trHandover } from '../../text/trHandover.ts';
import { Deadline } from '../../ui/Deadline.tsx';
import { toastFailure } from '../../ui/failure.ts';
import { formatClock } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { toast } from '../../ui/toasts.ts';

/** What was scanned out, the last first. */
export function Handed({ id, parcels, open }: { readonly id: number; readonly parcels: readonly HandedOverParcel[]; readonly open: boolean }) {
  return (
    <section className="panel">
      <h2>{trHandover.one.handed} <span className="number">{parcels.length}</span></h2>
      {parcels.length === 0 && <p className="nothing">{trHandover.one.none}</p>}
      <ul className="parcels">
        {parcels.map(({ packageId, orderNumber, trackingNumber, pairs, at, person }) => (
          <li key={packageId} className="parcel">
            <p>
              <Link className="number" to={`/orders/${packageId}`}>{orderNumber}</Link>
              <small className="number">{tr.orders.tracking} {trackingNumber} · {trHandover.one.pairs(pairs)} · {formatClock(at)} · {person}</small>
            </p>
            {open && <TakeBack id={id} packageId={packageId} orderNumber={orderNumber} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function TakeBack({ id, packageId, orderNumber }: { readonly id: number; readonly packageId: number; readonly orderNumber: string }) {
  const client = useQueryClient();
  const taking = useMutation({
    mutationFn: () => takeBack(id, packageId),
    onSuccess: async () => {
      toast('info', trHandover.one.takenBack(orderNumber));
      await client.invalidateQueries({ queryKey: ['handovers'] });
    },
    onError: toastFailure,
  });
  return (
    <button type="button" className="icon-button" aria-label={trHandover.one.takeBack(orderNumber)} title={trHandover.one.takeBack(orderNumber)}
      aria-disabled={taking.isPending} onClick={() => { if (!taking.isPending) taking.mutate(); }}>
      <Icon name="arrowLeft" />
    </button>
  );
}

/** What still waits for this carrier, the oldest first; null while it is not known. */
export function Waiting({ parcels }: { readonly parcels: readonly WaitingParcel[] | null }) {
  return (
    <section className="panel">
      <h2>{trHandover.one.left} {parcels !== null && <span className="number">{parcels.length}</span>}</h2>
      {parcels?.length === 0 && <p className="nothing">{trHandover.one.nothingLeft}</p>}
      <ul className="parcels">
        {parcels?.map(({ packageId, orderNumber, trackingNumber, pairs, handOverBy }) => (
          <li key={packageId} className="parcel">
            <p>
              <Link className="number" to={`/orders/${packageId}`}>{orderNumber}</Link>
              <small className="number">{trackingNumber == null ? trHandover.one.noTracking : `${tr.orders.tracking} ${trackingNumber}`} · {trHandover.one.pairs(pairs)}</small>
            </p>
            <Deadline handOverBy={handOverBy ?? null} />
          </li>
        ))}
      </ul>
    </section>
  );
}
