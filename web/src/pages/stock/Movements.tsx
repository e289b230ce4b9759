import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { movementsQuery, undoMovement } from '../../api/stock/stock.ts';
import type { StockMovement } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { trStock } from '../../text/stock/trStock.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { toastFailure } from '../../ui/failure.ts';
import { formatCount, formatDateTime } from '../../ui/format/format.ts';
import { FailureNotice, Notice, Skeleton } from '../../ui/States.tsx';
import { toast } from '../../ui/toasts.ts';

const signed = (pairs: number) => (pairs > 0 ? `+${formatCount(pairs)}` : formatCount(pairs));

/** Every movement of one product, the newest first; what a person entered can be taken back. */
export function Movements({ barcode }: { readonly barcode: string }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(movementsQuery(barcode));
  const [asked, setAsked] = useState<StockMovement | null>(null);
  const client = useQueryClient();
  const undoing = useMutation({
    mutationFn: undoMovement,
    onSuccess: async () => {
      toast('good', trStock.from.undoneToast);
      await client.invalidateQueries({ queryKey: ['stock'] });
    },
    onError: toastFailure,
  });
  if (data === undefined) return error === null ? <Skeleton rows={4} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />;
  const movements = data.pages.flatMap((page) => page.movements);
  if (movements.length === 0) return <Notice icon="clock" title={trStock.from.none} text={trStock.from.noneText} />;
  return (
    <section>
      <h2 className="history-head">{trStock.from.history}</h2>
      <ul className="movements">
        {movements.map((one) => <Movement key={one.id} movement={one} busy={undoing.isPending && undoing.variables === one.id} onUndo={() => setAsked(one)} />)}
      </ul>
      {hasNextPage && <button type="button" className="btn btn-outline" aria-disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>{isFetchingNextPage ? tr.more : tr.showMore}</button>}
      {asked !== null && (
        <Dialog title={trStock.from.undoTitle} onClose={() => setAsked(null)}>
          <p>{trStock.from.undoText(trStock.from.reasons[asked.reason], signed(asked.delta))}</p>
          <div className="dialog-actions">
            <button type="button" className="btn btn-primary" onClick={() => {
              setAsked(null);
              undoing.mutate(asked.id);
            }}>{trStock.from.undo}</button>
            <button type="button" className="btn btn-outline" onClick={() => setAsked(null)}>{tr.cancel}</button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

function Movement({ movement, busy, onUndo }: { readonly movement: StockMovement; readonly busy: boolean; readonly onUndo: () => void }) {
  const { at, reason, delta, onHand, shelf, packageId, orderNumber, note, actor, undoes, undone, undoable } = movement;
  const what = trStock.from.reasons[reason];
  return (
    <li className={undone ? 'movement movement-undone' : 'movement'}>
      <strong className={delta < 0 ? 'movement-delta movement-out' : 'movement-delta'}>{signed(delta)}</strong>
      <div>
        <h3>{what}{undone && <small> · {trStock.from.undone}</small>}{undoes !== null && <small> · {trStock.from.undoes}</small>}</h3>
        <p className="number">{formatDateTime(at)} · {shelf} · {actor}</p>
        {packageId !== null && <p><Link to={`/orders/${packageId}`} className="number">{trStock.from.order(orderNumber ?? String(packageId))}</Link></p>}
        {note !== null && <p>{note}</p>}
      </div>
      <p className="movement-after number"><small>{trStock.from.after}</small> <strong>{formatCount(onHand)}</strong></p>
      {undoable && <button type="button" className="btn btn-outline" aria-label={trStock.from.undoOf(`${what} ${signed(delta)}`)} aria-disabled={busy} onClick={() => { if (!busy) onUndo(); }}>{busy ? trStock.from.undoing : trStock.from.undo}</button>}
    </li>
  );
}
