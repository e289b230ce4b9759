import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queueQuery, type PackingFilter } from '../../api/packing.ts';
import type { BeingPacked, OrderRow } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { trPacking } from '../../text/trPacking.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Photo } from '../../ui/Photo.tsx';
import { VariantTitle } from '../../ui/VariantTitle.tsx';
import type { StationView } from './useStation.ts';

interface StripProps {
  readonly filter: PackingFilter;
  readonly station: string;
  readonly view: StationView;
}

/** What comes next, how much there is, and who else packs what. */
export function Strip({ filter, station, view }: StripProps) {
  const { data } = useQuery(queueQuery(filter));
  if (data === undefined) return null;
  const others = data.working.filter(({ packageId, lease }) => packageId !== view.current?.packageId && lease.station !== station);
  return (
    <section className="strip">
      <header>
        <h2>{trPacking.packing.next}</h2>
        <p className="number">
          <span>{trPacking.packing.waiting(data.waiting)}</span>
          {data.overdue > 0 && <span className="strip-overdue"><Icon name="warning" />{trPacking.packing.overdue(data.overdue)}</span>}
          {data.uncovered > 0 && <span className="strip-uncovered"><Icon name="warning" />{trPacking.packing.uncovered(data.uncovered)}</span>}
          {data.held > 0 && <span><Icon name="pause" />{trPacking.packing.held(data.held)}</span>}
        </p>
      </header>
      {data.next.length === 0 ? <p className="strip-none">{trPacking.packing.nothingNext}</p> : <ol tabIndex={0} aria-label={trPacking.packing.next}>{data.next.map((order) => <Coming key={order.packageId} order={order} />)}</ol>}
      {others.length > 0 && <Others others={others} view={view} />}
    </section>
  );
}

function Coming({ order }: { readonly order: OrderRow }) {
  const [first, ...more] = order.lines;
  if (first === undefined) return null;
  return (
    <li>
      <Photo imageUrl={first.imageUrl} colour={first.colour} quantity={first.quantity} />
      <VariantTitle {...first} />
      {more.length > 0 && <small>{tr.orders.moreLines(more.length)}</small>}
    </li>
  );
}

function Others({ others, view }: { readonly others: readonly BeingPacked[]; readonly view: StationView }) {
  const [asked, setAsked] = useState<BeingPacked | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <h2>{trPacking.packing.others}</h2>
      <ul className="others">
        {others.map((one) => (
          <li key={one.packageId}>
            <Icon name="person" />
            <p><strong className="number">{one.orderNumber}</strong><span>{trPacking.packing.other(one.lease.name ?? one.lease.userName, one.lease.station)}</span></p>
            <button type="button" className="btn btn-outline btn-station" onClick={() => setAsked(one)}>{trPacking.packing.takeOver}</button>
          </li>
        ))}
      </ul>
      {asked !== null && (
        <Dialog title={trPacking.packing.takeOverTitle} onClose={close}>
          <p>{trPacking.packing.takeOverText(asked.orderNumber, asked.lease.name ?? asked.lease.userName, asked.lease.station)}</p>
          <div className="dialog-actions">
            <button type="button" className="btn btn-primary btn-station" onClick={() => {
              close();
              view.takeOver(asked.packageId);
            }}>{trPacking.packing.takeOver}</button>
            <button type="button" className="btn btn-outline btn-station" onClick={close}>{tr.cancel}</button>
          </div>
        </Dialog>
      )}
    </>
  );
}
