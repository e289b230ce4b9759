import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orderQuery } from '../../api/orders.ts';
import { giveUpPackage } from '../../api/packing.ts';
import type { CommandUnits, OrderDetail, UnsuppliedReason } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { trCommands } from '../../text/order/trCommands.ts';
import { useMay } from '../../ui/access.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice, Waiting } from '../../ui/States.tsx';
import { UnitsField } from './UnitsField.tsx';
import { useHoldDeed } from './useHoldDeed.ts';

interface Wish {
  readonly reason: UnsuppliedReason;
  readonly units: readonly CommandUnits[];
}

const reasons = ['outOfStock', 'defective', 'wrongPrice', 'integrationError', 'bulkPurchase', 'forceMajeure'] as const satisfies readonly UnsuppliedReason[];

/** Says that units cannot be supplied: asked twice, because it costs and cannot be taken back. */
export function GiveUp({ packageId }: { readonly packageId: number }) {
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const giving = useHoldDeed(({ reason, units }: Wish) => giveUpPackage(packageId, reason, units));
  if (!may('commandTrendyol')) return null;
  return (
    <>
      <button type="button" className="btn btn-outline" aria-disabled={giving.isPending} onClick={() => { if (!giving.isPending) setAsking(true); }}>
        <Icon name="xCircle" />{giving.isPending ? trCommands.giveUp.telling : trCommands.giveUp.button}
      </button>
      {asking && <GiveUpDialog packageId={packageId} onClose={() => setAsking(false)} onGiveUp={(wish) => {
        setAsking(false);
        giving.mutate(wish);
      }} />}
    </>
  );
}

interface DialogProps {
  readonly packageId: number;
  readonly onClose: () => void;
  readonly onGiveUp: (wish: Wish) => void;
}

function GiveUpDialog({ packageId, onClose, onGiveUp }: DialogProps) {
  const { data: order, error, refetch } = useQuery(orderQuery(packageId));
  const [wish, setWish] = useState<Wish | null>(null);
  return (
    <Dialog title={wish === null ? trCommands.giveUp.title : trCommands.giveUp.sureTitle} onClose={onClose}>
      {order === undefined && (error === null ? <Waiting /> : <FailureNotice error={error} onRetry={refetch} />)}
      {order !== undefined && wish === null && <Choose order={order} onClose={onClose} onChosen={setWish} />}
      {order !== undefined && wish !== null && <Sure order={order} wish={wish} onClose={onClose} onSure={() => onGiveUp(wish)} />}
    </Dialog>
  );
}

function Choose({ order, onChosen, onClose }: { readonly order: OrderDetail; readonly onChosen: (wish: Wish) => void; readonly onClose: () => void }) {
  const [reason, setReason] = useState<UnsuppliedReason>(order.hold?.reason === 'defective' ? 'defective' : 'outOfStock');
  const [units, setUnits] = useState<readonly CommandUnits[]>(() => startOf(order));
  return (
    <>
      <label htmlFor="give-up-reason">{trCommands.giveUp.reason}</label>
      <select id="give-up-reason" className="form-control" value={reason} onChange={({ target }) => setReason(reasons.find((one) => one === target.value) ?? reason)}>
        {reasons.map((one) => <option key={one} value={one}>{trCommands.giveUp.reasons[one]}</option>)}
      </select>
      <UnitsField lines={order.lines} chosen={units} onChange={setUnits} />
      <p className="field-error" role="status">{units.length === 0 ? trCommands.giveUp.none : ''}</p>
      <div className="dialog-actions">
        <button type="button" className="btn btn-primary" disabled={units.length === 0} onClick={() => onChosen({ reason, units })}>{trCommands.giveUp.next}</button>
        <button type="button" className="btn btn-outline" onClick={onClose}>{tr.cancel}</button>
      </div>
    </>
  );
}

function Sure({ order, wish, onSure, onClose }: { readonly order: OrderDetail; readonly wish: Wish; readonly onSure: () => void; readonly onClose: () => void }) {
  const whole = wish.units.reduce((sum, { quantity }) => sum + quantity, 0) === order.pairs;
  return (
    <>
      <p className="warning-band" role="alert"><Icon name="warning" />{trCommands.giveUp.penalty}</p>
      <p>{whole ? trCommands.giveUp.whole : trCommands.giveUp.rest}</p>
      <div className="dialog-actions">
        <button type="button" className="btn btn-primary" onClick={onSure}>{trCommands.giveUp.yes}</button>
        <button type="button" className="btn btn-outline" onClick={onClose}>{tr.cancel}</button>
      </div>
    </>
  );
}

/** What the hold is about; everything when it is about the whole package. */
function startOf({ hold, lines }: OrderDetail): readonly CommandUnits[] {
  const held = hold?.units ?? [];
  return (held.length > 0 ? held : lines).map(({ lineId, quantity }) => ({ lineId, quantity }));
}
