import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { orderQuery } from '../../api/orders.ts';
import { Problem, Unreachable } from '../../api/problem.ts';
import type { OrderDetail } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { trPacking } from '../../text/trPacking.ts';
import { useMay } from '../../ui/access.ts';
import { Deadline } from '../../ui/Deadline.tsx';
import { formatDateTime } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../ui/States.tsx';
import { HoldChip, StatusChip } from '../../ui/StateChip.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { HoldActions } from '../hold/HoldActions.tsx';
import { NotFound } from '../NotFound.tsx';
import { OrderCommands } from './OrderCommands.tsx';
import { OrderFacts } from './OrderFacts.tsx';
import { OrderLabel } from './OrderLabel.tsx';
import { OrderLines } from './OrderLines.tsx';
import { Timeline } from './proof/Timeline.tsx';

export function OrderPage() {
  const { packageId } = useParams();
  const may = useMay();
  if (packageId === undefined || !/^\d{1,15}$/.test(packageId)) return <NotFound />;
  return may('viewOrders') ? <Package key={packageId} packageId={Number(packageId)} /> : <Forbidden />;
}

function Package({ packageId }: { readonly packageId: number }) {
  const { data: order, error, refetch, dataUpdatedAt } = useQuery(orderQuery(packageId));
  usePageTitle(order === undefined ? tr.orders.title : tr.order.title(order.orderNumber));
  if (order === undefined && error === null) return <Skeleton rows={3} kind="card" />;
  if (order === undefined) {
    return error instanceof Problem && error.status === 404
      ? <Notice page icon="question" title={tr.order.missing} text={tr.order.missingText}><BackToList /></Notice>
      : <FailureNotice error={error} onRetry={refetch} />;
  }
  return (
    <>
      <BackToList />
      <OrderHead order={order} />
      {error !== null && !(error instanceof Unreachable) && <p className="stale" role="status"><Icon name="warning" />{tr.states.stale(formatDateTime(dataUpdatedAt))}</p>}
      <div className="order-columns">
        <div className="order-main">
          <OrderLines order={order} />
          <OrderCommands commands={order.commands} />
          <Timeline packageId={order.packageId} />
        </div>
        <div className="order-side">
          <OrderLabel order={order} />
          <OrderFacts order={order} />
        </div>
      </div>
    </>
  );
}

/** Marks that change how a parcel is packed or handed over. */
const flags = ['cashOnDelivery', 'fastDelivery', 'giftBox', 'microExport', 'commercial'] as const;

function OrderHead({ order }: { readonly order: OrderDetail }) {
  const open = order.stage === 'created' || order.stage === 'picking';
  return (
    <header className="order-head">
      <div>
        <h1>{tr.order.title(order.orderNumber)}</h1>
        <p className="order-chips">
          {order.hold !== null && <HoldChip />}
          <StatusChip stage={order.stage} status={order.status} />
          {flags.filter((flag) => order[flag]).map((flag) => <span key={flag} className="chip chip-amber"><Icon name="flag" />{tr.order.flags[flag]}</span>)}
          {order.status === 'Awaiting' && <span className="order-note">{tr.order.notPackable}</span>}
          {order.hold !== null && <span className="order-note">{tr.order.heldBecause(order.hold.note ?? tr.holdReasons[order.hold.reason])}</span>}
          {order.packedAt != null && <span className="chip chip-green"><Icon name="check" />{trPacking.held.packed(formatDateTime(order.packedAt), order.packedBy ?? null)}</span>}
        </p>
      </div>
      <div className="order-head-side">
        {open && <Deadline handOverBy={order.handOverBy} />}
        <HoldActions order={order} />
      </div>
    </header>
  );
}

/** Goes back in history when the list lies there, so that its scroll and search are as they were. */
function BackToList() {
  const navigate = useNavigate();
  // The router numbers the entries of this tab; the first one has nothing of ours behind it.
  const entry: unknown = window.history.state;
  const cameFromHere = typeof entry === 'object' && entry !== null && 'idx' in entry && Number(entry.idx) > 0;
  return (
    <Link to="/orders" className="back-link" onClick={(event) => {
      if (!cameFromHere) return;
      event.preventDefault();
      void navigate(-1);
    }}>
      <Icon name="arrowLeft" />{cameFromHere ? tr.back : tr.order.backToList}
    </Link>
  );
}
