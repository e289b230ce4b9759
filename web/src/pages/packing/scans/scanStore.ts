import type { Deed } from '../../../api/packing.ts';
import { done, openDatabase, scanTable as table } from './database.ts';
import type { ScanStore } from './scanLine.ts';

let last = 0;

/** What was done at this device and has no answer yet, in the order of doing. */
export function openScanStore(): ScanStore {
  return {
    load: async () => {
      const db = await openDatabase();
      if (db === null) return [];
      const rows = (await done(db.transaction(table).objectStore(table).getAll())) as readonly { readonly scan: Deed }[];
      return rows.map(({ scan }) => scan);
    },
    keep: async (scan) => {
      const db = await openDatabase();
      if (db === null) return false;
      // Two readings within one millisecond keep their order.
      last = Math.max(last + 1, Date.now());
      try {
        await done(db.transaction(table, 'readwrite').objectStore(table).put({ order: last, scanId: scan.scanId, scan }));
        return true;
      } catch {
        // Full, or closed by the browser: the caller says that the scan lives in this page only.
        return false;
      }
    },
    drop: async (scanId) => {
      const db = await openDatabase();
      if (db === null) return;
      try {
        const store = db.transaction(table, 'readwrite').objectStore(table);
        const key = await done(store.index('scanId').getKey(scanId));
        if (key !== undefined) await done(store.delete(key));
      } catch {
        // One that cannot be removed is sent again by the next page, and its id makes that harmless.
      }
    },
  };
}
