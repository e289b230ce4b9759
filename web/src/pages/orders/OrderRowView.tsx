import { memo } from 'react';
import { Link } from 'react-router';
import type { OrderRow } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { Copyable } from '../../ui/CopyButton.tsx';
import { Deadline } from '../../ui/Deadline.tsx';
import { formatDateTime, formatMoney } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Photo } from '../../ui/Photo.tsx';
import { HoldChip, StatusChip } from '../../ui/StateChip.tsx';
import { VariantTitle, variantText } from '../../ui/VariantTitle.tsx';

interface RowProps {
  readonly order: OrderRow;
  readonly selected: boolean;
  /** null: this person may not print, so there is nothing to select for. */
  readonly onSelect: ((packageId: number) => void) | null;
}

/** One package of the list. The whole row opens it; the buttons lie above that. */
export const OrderRowView = memo(function OrderRowView({ order, selected, onSelect }: RowProps) {
  const [first] = order.lines;
  const title = first === undefined ? tr.orders.noLines : variantText(first);
  return (
    <article className={selected ? 'order-row order-selected' : 'order-row'} data-package={order.packageId}>
      {onSelect !== null && (
        <label className="row-check">
          <input type="checkbox" className="tick" checked={selected} aria-label={tr.orders.select(title)} onChange={() => onSelect(order.packageId)} />
        </label>
      )}
      <Photo imageUrl={first?.imageUrl ?? null} colour={first?.colour ?? null} quantity={first?.quantity ?? 1} />
      <Titles order={order} />
      <Numbers order={order} />
      <div className="row-customer">
        <span>{order.customerName ?? <em>{tr.orders.noCustomer}</em>}</span>
        <small>{order.carrier === null ? tr.noData : tr.orders.carrierName(order.carrier)}</small>
      </div>
      <div className="row-money">
        <span className="number">{order.totalPrice === null ? tr.noData : formatMoney(order.totalPrice, order.currency)}</span>
        <small>{tr.orders.pairs(order.pairs)}</small>
      </div>
      <div className="row-when"><When order={order} /></div>
      <div className="row-state">
        {order.hold !== null && <HoldChip />}
        <StatusChip stage={order.stage} status={order.status} />
        {order.labelReady && <small className="row-label"><Icon name="tag" />{tr.orders.labelReady}</small>}
      </div>
    </article>
  );
});

function Titles({ order }: { readonly order: OrderRow }) {
  const [first, ...others] = order.lines;
  return (
    <div className="row-title">
      <h3>
        <Link to={`/orders/${order.packageId}`}>
          {first === undefined ? tr.orders.noLines : <VariantTitle {...first} />}
        </Link>
      </h3>
      {others[0] !== undefined && (
        <p className="row-more">
          <VariantTitle {...others[0]} />
          {others[0].quantity > 1 && <b className="times">{tr.orders.times(others[0].quantity)}</b>}
          {others.length > 1 && <span>{tr.orders.moreLines(others.length - 1)}</span>}
        </p>
      )}
      {others.length === 0 && first?.productName != null && <p className="row-product">{first.productName}</p>}
      {order.siblings > 0 && <p className="row-siblings"><Icon name="boxSeam" />{tr.orders.siblings(order.siblings)}</p>}
    </div>
  );
}

function Numbers({ order }: { readonly order: OrderRow }) {
  return (
    <dl className="row-numbers">
      <div><dt>{tr.orders.order}</dt><dd><Copyable what={tr.orders.order} value={order.orderNumber} /></dd></div>
      <div>
        <dt>{tr.orders.tracking}</dt>
        <dd>{order.trackingNumber === null ? <em>{tr.noData}</em> : <Copyable what={tr.orders.tracking} value={order.trackingNumber} />}</dd>
      </div>
    </dl>
  );
}

/** Before the carrier has it, the deadline counts; afterwards, when it was ordered. */
function When({ order }: { readonly order: OrderRow }) {
  if (order.stage === 'created' || order.stage === 'picking') return <Deadline handOverBy={order.handOverBy} />;
  return (
    <span className="deadline deadline-past">
      <small>{tr.orders.orderedAt}</small>
      <span className="number">{order.orderedAt === null ? tr.noData : formatDateTime(order.orderedAt)}</span>
    </span>
  );
}
