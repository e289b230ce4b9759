import { Link } from 'react-router';
import type { Address, OrderDetail } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { trOrder } from '../../text/order/trOrder.ts';
import { Copyable } from '../../ui/CopyButton.tsx';
import { formatDateTime } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { StatusChip } from '../../ui/StateChip.tsx';

/** Numbers, address, and the other packages of the order. */
export function OrderFacts({ order }: { readonly order: OrderDetail }) {
  return (
    <>
      <section className="panel">
        <h2>{trOrder.facts}</h2>
        <dl className="facts">
          <div><dt>{tr.orders.order}</dt><dd><Copyable what={tr.orders.order} value={order.orderNumber} /></dd></div>
          <div><dt>{tr.orders.package}</dt><dd><Copyable what={tr.orders.package} value={String(order.packageId)} /></dd></div>
          <div>
            <dt>{tr.orders.tracking}</dt>
            <dd>{order.trackingNumber === null ? tr.orders.noTracking : <Copyable what={tr.orders.tracking} value={order.trackingNumber} />}</dd>
          </div>
          <div>
            <dt>{tr.orders.carrier}</dt>
            <dd>
              {order.carrier ?? tr.noData}
              {isWebAddress(order.trackingLink) && <a className="track-link" href={order.trackingLink} target="_blank" rel="noreferrer">{tr.order.track}<Icon name="boxArrow" /></a>}
            </dd>
          </div>
          <div><dt>{tr.orders.orderedAt}</dt><dd className="number">{order.orderedAt === null ? tr.noData : formatDateTime(order.orderedAt)}</dd></div>
          {order.createdBy !== null && <div><dt>{trOrder.createdBy}</dt><dd>{trOrder.createdBys[order.createdBy] ?? order.createdBy}</dd></div>}
        </dl>
      </section>
      <section className="panel">
        <h2>{trOrder.address}</h2>
        <AddressLines address={order.address} customer={order.customerName} />
        {order.customerMasked && <p className="hint">{trOrder.masked}</p>}
      </section>
      <Relatives order={order} />
    </>
  );
}

/** Links come from outside: only web addresses are followed, never a script. */
function isWebAddress(link: string | null): link is string {
  return link !== null && /^https?:\/\//i.test(link);
}

function AddressLines({ address, customer }: { readonly address: Address | null; readonly customer: string | null }) {
  if (address === null) {
    return <>{customer !== null && <p><strong>{customer}</strong></p>}<p className="nothing">{trOrder.noAddress}<small>{trOrder.noAddressText}</small></p></>;
  }
  const place = [address.district, address.city].filter((part) => part != null).join(' / ');
  const code = [address.postalCode, address.countryCode === 'TR' ? null : address.countryCode].filter((part) => part != null).join(' · ');
  return (
    <address>
      <strong>{address.name ?? customer ?? tr.orders.noCustomer}</strong>
      {address.phone != null && <span className="number">{address.phone}</span>}
      {address.street != null && <span>{address.street}</span>}
      {place !== '' && <span>{place}</span>}
      {code !== '' && <span className="number">{code}</span>}
    </address>
  );
}

function Relatives({ order }: { readonly order: OrderDetail }) {
  if (order.siblingPackages.length === 0 && order.originPackageIds.length === 0) return null;
  return (
    <section className="panel">
      {order.siblingPackages.length > 0 && <h2>{trOrder.siblings}</h2>}
      <ul className="relatives">
        {order.siblingPackages.map(({ packageId, stage, status, replaces }) => (
          <li key={packageId}><Link to={`/orders/${packageId}`} className="number">{packageId}</Link>{replaces && <span className="chip chip-blue">{trOrder.replaces}</span>}<StatusChip stage={stage} status={status} /></li>
        ))}
      </ul>
      {order.originPackageIds.length > 0 && <h2>{trOrder.origins}</h2>}
      <ul className="relatives">
        {order.originPackageIds.map((packageId) => <li key={packageId}><Link to={`/orders/${packageId}`} className="number">{packageId}</Link></li>)}
      </ul>
    </section>
  );
}
