import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { tr } from '../../text/tr.ts';
import { now, useNow } from '../clock.ts';
import { toastFailure } from '../failure.ts';
import { formatClock } from '../format/format.ts';
import { Icon } from '../Icon.tsx';
import { toast } from '../toasts.ts';
import { syncResult, type Freshness } from './syncResult.ts';

interface SyncWords {
  readonly button: string;
  readonly done: (clock: string) => string;
  readonly failed: string;
}

interface SyncWishProps {
  /** What the server tells now; the caller asks for it more often while `onWatch` says so. */
  readonly freshness: Freshness | undefined;
  readonly onWatch: (watching: boolean) => void;
  readonly ask: () => Promise<unknown>;
  readonly words: SyncWords;
  /** The list to read again at the end. */
  readonly list: QueryKey;
}

/** While someone waits for news, the counts are asked for this often. */
export const watchEveryMs = 1_500;

/** Asks that Trendyol be read now, and claims success only when the server tells of a later reading. */
export function SyncWish({ freshness, onWatch, ask, words, list }: SyncWishProps) {
  const client = useQueryClient();
  const [waiting, setWaiting] = useState<{ readonly askedAt: number; readonly before: Freshness | undefined } | null>(null);
  // Silence is news too: it is judged at every step of the clock.
  const at = useNow(waiting === null ? 60_000 : watchEveryMs);
  const asking = useMutation({
    mutationFn: ask,
    onSuccess: () => {
      setWaiting({ askedAt: now(), before: freshness });
      onWatch(true);
    },
    onError: toastFailure,
  });

  useEffect(() => {
    if (waiting === null) return;
    const result = syncResult(waiting.before, freshness, at - waiting.askedAt);
    if (result === 'waiting') return;
    // The mark of waiting ends with the news that ends it; there is no other moment to do so.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setWaiting(null);
    onWatch(false);
    if (result === 'done') toast('good', words.done(formatClock(freshness?.lastSyncAt ?? now())));
    else if (result === 'failed') toast('bad', words.failed);
    else toast('info', tr.sync.silent);
    void client.invalidateQueries({ queryKey: list });
  }, [waiting, freshness, at, client, onWatch, words, list]);

  const busy = asking.isPending || waiting !== null;
  return (
    <button type="button" className="btn btn-outline sync-button" aria-disabled={busy} onClick={() => { if (!busy) asking.mutate(); }}>
      <Icon name="arrowRepeat" spin={busy} />
      <span>{asking.isPending ? tr.sync.asking : waiting !== null ? tr.sync.waiting : words.button}</span>
    </button>
  );
}
