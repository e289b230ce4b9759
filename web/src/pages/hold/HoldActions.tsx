import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { holdPackage, returnPackage } from '../../api/packing.ts';
import type { HoldReason, OrderDetail, PackingAnswer } from '../../api/types.ts';
import { trPacking } from '../../text/trPacking.ts';
import { useMay } from '../../ui/access.ts';
import { toastFailure } from '../../ui/failure.ts';
import { Icon } from '../../ui/Icon.tsx';
import { toast } from '../../ui/toasts.ts';
import { HoldDialog } from './HoldDialog.tsx';

/** On the order's page: put it aside, or bring it back. */
export function HoldActions({ order }: { readonly order: OrderDetail }) {
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const holding = useHoldDeed(({ reason, note }: { readonly reason: HoldReason; readonly note: string | null }) => holdPackage(order.packageId, reason, note));
  const open = (order.stage === 'created' || order.stage === 'picking') && (order.packedAt ?? null) === null;
  if (!may('holdOrders') || (order.hold === null && !open)) return null;
  if (order.hold !== null) return <GiveBack packageId={order.packageId} />;
  return (
    <>
      <button type="button" className="btn btn-outline" aria-disabled={holding.isPending} onClick={() => { if (!holding.isPending) setAsking(true); }}>
        <Icon name="pause" />{holding.isPending ? trPacking.held.holding : trPacking.held.hold}
      </button>
      {asking && <HoldDialog onClose={() => setAsking(false)} onHold={(reason, note) => {
        setAsking(false);
        holding.mutate({ reason, note });
      }} />}
    </>
  );
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

function useHoldDeed<T = void>(deed: (asked: T) => Promise<PackingAnswer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSuccess: async ({ sentence, state }) => {
      toast('good', `${state.orderNumber}: ${sentence}`);
      await Promise.all([client.invalidateQueries({ queryKey: ['packing'] }), client.invalidateQueries({ queryKey: ['orders'] })]);
    },
    onError: toastFailure,
  });
}
