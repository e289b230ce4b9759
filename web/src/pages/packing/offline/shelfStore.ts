import type { PackingTurn } from '../../../api/types.ts';
import { done, openDatabase, shelfTable, written } from '../../../device/database.ts';

/** A box that was closed while the server could not be asked. */
export interface Box {
  readonly packageId: number;
  readonly orderNumber: string;
  /** What is written on the box until its label comes; counts from 1. */
  readonly number: number;
  readonly result: 'waiting' | 'packed' | 'refused';
  /** Why it was refused, or what the server took otherwise. */
  readonly sentence: string;
}

/** What lies on the device's shelf: packages leased beforehand, and boxes that the server must still confirm. */
export interface Kept {
  /** Whose turn it is; the boxes are the device's, whatever it was called when they were closed. */
  readonly station: string;
  readonly turn: PackingTurn | null;
  readonly boxes: readonly Box[];
  /** The number of the box that was closed last, also when its row is gone. */
  readonly lastNumber: number;
}

export interface ShelfStore {
  /** Reads, changes and writes in one step that no other tab comes between. Throws when this device cannot keep it. */
  readonly change: (step: (kept: Kept) => Kept) => Promise<Kept>;
}

export const emptyShelf: Kept = { station: '', turn: null, boxes: [], lastNumber: 0 };

const key = 'kept';
/** A database that does not answer must not keep a packer waiting. */
const patienceMs = 5_000;

export function openShelfStore(): ShelfStore {
  return {
    change: async (step) => {
      const db = await withinPatience(openDatabase());
      if (db === null) throw new Error('no IndexedDB');
      const transaction = db.transaction(shelfTable, 'readwrite');
      const end = written(transaction);
      const late = setTimeout(() => transaction.abort(), patienceMs);
      try {
        const table = transaction.objectStore(shelfTable);
        const [kept] = await Promise.all([done(table.get(key)).then((before) => {
          const after = step({ ...emptyShelf, ...(before as Partial<Kept> | undefined) });
          table.put(after, key);
          return after;
        }), end]);
        return kept;
      } finally {
        clearTimeout(late);
      }
    },
  };
}

function withinPatience<T>(slow: Promise<T>): Promise<T | null> {
  return Promise.race([slow, new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs))]);
}
