import { Link } from 'react-router';
import type { HoldMark, OrderRow } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { trCommands } from '../../text/order/trCommands.ts';
import { trPacking } from '../../text/trPacking.ts';
import { useNow } from '../../ui/clock.ts';
import { Deadline } from '../../ui/Deadline.tsx';
import { formatDateTime } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Photo } from '../../ui/Photo.tsx';
import { VariantTitle, variantText } from '../../ui/VariantTitle.tsx';
import { GiveUp } from './GiveUp.tsx';
import { GiveBack } from './HoldActions.tsx';
import { holdAge, holdLooks } from './holdAge.ts';

export function HeldRow({ order }: { readonly order: OrderRow }) {
  const [first, ...others] = order.lines;
  const { hold } = order;
  return (
    <li className="held">
      <Photo imageUrl={first?.imageUrl ?? null} colour={first?.colour ?? null} quantity={first?.quantity ?? 1} />
      <div className="held-what">
        <h2>{first === undefined ? tr.orders.noLines : <VariantTitle {...first} />}</h2>
        {others.length > 0 && <p>{tr.orders.moreLines(others.length)}</p>}
        <p className="number">{tr.orders.order} {order.orderNumber}</p>
      </div>
      {hold !== null && (
        <div className="held-why">
          <strong><Icon name="pause" />{tr.holdReasons[hold.reason]}</strong>
          {hold.units.map((unit) => <p key={unit.lineId} className="number">{trCommands.units.missing(variantText(unit), unit.quantity)}</p>)}
          {hold.note !== null && <p>“{hold.note}”</p>}
          <small>{hold.by === null ? trPacking.held.bySystem : trPacking.held.by(hold.by)}</small>
        </div>
      )}
      <div className="held-when">
        {hold !== null && <Age hold={hold} />}
        <Deadline handOverBy={order.handOverBy} />
      </div>
      <div className="held-deeds">
        {hold?.reason === 'unsupplied' ? <p>{trCommands.giveUp.told}</p> : <><GiveBack packageId={order.packageId} /><GiveUp packageId={order.packageId} /></>}
        <Link className="btn btn-outline" to={`/orders/${order.packageId}`}>{trPacking.held.open}</Link>
      </div>
    </li>
  );
}

function Age({ hold }: { readonly hold: HoldMark }) {
  const now = useNow(10_000);
  const age = holdAge(hold.since, now);
  const { icon, tone } = holdLooks[age];
  return (
    <span className={`chip chip-${tone}`} title={formatDateTime(hold.since)}>
      <Icon name={icon} />{trPacking.held.ages[age]} · {tr.age((now - Date.parse(hold.since)) / 1000)}
    </span>
  );
}
