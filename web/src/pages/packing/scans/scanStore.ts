import type { Deed } from '../../../api/packing.ts';
import { done, openDatabase, scanTable as table, written } from '../../../device/database.ts';
import type { ScanStore } from './scanLine.ts';

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
      try {
        const change = db.transaction(table, 'readwrite');
        const store = change.objectStore(table);
        // Behind the last one, whatever the clock says and whichever tab it came from.
        const last = (await done(store.openKeyCursor(null, 'prev')))?.key;
        store.add({ order: typeof last === 'number' ? last + 1 : 1, scanId: scan.scanId, scan });
        await written(change);
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
