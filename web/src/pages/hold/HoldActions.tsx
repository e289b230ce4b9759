import { useState } from 'react';
import { holdPackage, returnPackage } from '../../api/packing.ts';
import type { CommandUnits, HoldReason, OrderDetail } from '../../api/types.ts';
import { trPacking } from '../../text/trPacking.ts';
import { useMay } from '../../ui/access.ts';
import { Icon } from '../../ui/Icon.tsx';
import { GiveUp } from './GiveUp.tsx';
import { HoldDialog } from './HoldDialog.tsx';
import { useHoldDeed } from './useHoldDeed.ts';

interface Wish {
  readonly reason: HoldReason;
  readonly note: string | null;
  readonly units: readonly CommandUnits[];
}

/** On the order's page: put it aside, bring it back, or give it up. */
export function HoldActions({ order }: { readonly order: OrderDetail }) {
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const holding = useHoldDeed(({ reason, note, units }: Wish) => holdPackage(order.packageId, reason, note, units));
  const open = (order.stage === 'created' || order.stage === 'picking') && (order.packedAt ?? null) === null;
  if (!may('holdOrders') || (order.hold === null && !open)) return null;
  if (isBeingGivenUp(order)) return null;
  if (order.hold !== null) return <><GiveBack packageId={order.packageId} /><GiveUp packageId={order.packageId} /></>;
  return (
    <>
      <button type="button" className="btn btn-outline" aria-disabled={holding.isPending} onClick={() => { if (!holding.isPending) setAsking(true); }}>
        <Icon name="pause" />{holding.isPending ? trPacking.held.holding : trPacking.held.hold}
      </button>
      {asking && <HoldDialog lines={order.lines} onClose={() => setAsking(false)} onHold={(reason, note, units) => {
        setAsking(false);
        holding.mutate({ reason, note, units });
      }} />}
    </>
  );
}

/** Trendyol has been told, or is being told: the server lets it go nowhere. */
function isBeingGivenUp({ commands }: OrderDetail): boolean {
  return commands.some(({ kind, state }) => kind === 'unsupplied' && state !== 'failed' && state !== 'superseded');
}

/** Brings a package back as far as it was. */
export function GiveBack({ packageId }: { readonly packageId: number }) {
  const returning = useHoldDeed(() => returnPackage(packageId));
  return (
    <button type="button" className="btn btn-outline" aria-disabled={returning.isPending} onClick={() => { if (!returning.isPending) returning.mutate(); }}>
      <Icon name="arrowLeft" />{returning.isPending ? trPacking.held.givingBack : trPacking.held.giveBack}
    </button>
  );
}
