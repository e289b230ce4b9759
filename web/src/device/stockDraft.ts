import { useEffect, useState } from 'react';
import type { EntryMode } from '../api/stock/stock.ts';
import type { QueuedPair } from '../pages/stock/entryQueue.ts';

/** What was scanned and not saved yet: it outlives a reload, and with it the keys that make a save count once. */
export interface EntryDraft {
  readonly mode: EntryMode;
  readonly shelf: string;
  readonly note: string;
  readonly lines: readonly QueuedPair[];
  /** Sent without an answer: it may have been saved, so it may only be sent again as it is. */
  readonly unsure: boolean;
}

const place = 'gullu.stock-entry';

/** Where pairs lie of which nobody said where. */
export const unsaidShelf = 'GENEL';

export const emptyDraft: EntryDraft = { mode: 'add', shelf: unsaidShelf, note: '', lines: [], unsure: false };

export function useDraft() {
  const [draft, setDraft] = useState<EntryDraft>(() => {
    const kept = localStorage.getItem(place);
    return kept === null ? emptyDraft : (JSON.parse(kept) as EntryDraft);
  });
  useEffect(() => localStorage.setItem(place, JSON.stringify(draft)), [draft]);
  return [draft, setDraft] as const;
}
