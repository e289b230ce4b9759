import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { countsQuery, requestSync } from '../../api/orders.ts';
import type { OrderCounts } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { useMay } from '../../ui/access.ts';
import { now } from '../../ui/clock.ts';
import { toastFailure } from '../../ui/failure.ts';
import { formatClock } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { toast } from '../../ui/toasts.ts';
import { syncResult } from './syncResult.ts';

const watchEveryMs = 1_500;

/** Asks for new orders now, and claims success only when the counts tell of a later sync. */
export function SyncButton() {
  const client = useQueryClient();
  const may = useMay();
  const [waiting, setWaiting] = useState<{ readonly askedAt: number; readonly before: OrderCounts | undefined } | null>(null);
  const { data: counts } = useQuery({ ...countsQuery, ...(waiting === null ? {} : { refetchInterval: watchEveryMs }) });
  const asking = useMutation({
    mutationFn: requestSync,
    onSuccess: () => setWaiting({ askedAt: now(), before: counts }),
    onError: toastFailure,
  });

  useEffect(() => {
    if (waiting === null) return;
    const result = syncResult(waiting.before, counts, now() - waiting.askedAt);
    if (result === 'waiting') return;
    // The mark of waiting ends with the news that ends it; there is no other moment to do so.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setWaiting(null);
    if (result === 'done') toast('good', tr.sync.done(formatClock(counts?.lastSyncAt ?? now())));
    else toast(result === 'failed' ? 'bad' : 'info', tr.sync[result]);
    void client.invalidateQueries({ queryKey: ['orders', 'list'] });
  }, [waiting, counts, client]);

  if (!may('syncOrders')) return null;
  const busy = asking.isPending || waiting !== null;
  return (
    <button type="button" className="btn btn-outline sync-button" aria-disabled={busy} onClick={() => { if (!busy) asking.mutate(); }}>
      <Icon name="arrowRepeat" spin={busy} />
      <span>{asking.isPending ? tr.sync.asking : waiting !== null ? tr.sync.waiting : tr.sync.button}</span>
    </button>
  );
}
