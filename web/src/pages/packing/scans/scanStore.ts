import type { Scan } from '../../../api/packing.ts';
import type { ScanStore } from './scanLine.ts';

const table = 'scans';
let last = 0;

/** Scans in the browser's own database: product codes and ids only, nothing of a customer. */
export function openScanStore(): ScanStore {
  const database = open();
  return {
    load: async () => {
      const db = await database;
      if (db === null) return [];
      const rows = (await done(db.transaction(table).objectStore(table).getAll())) as readonly { readonly scan: Scan }[];
      return rows.map(({ scan }) => scan);
    },
    keep: async (scan) => {
      const db = await database;
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
      const db = await database;
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

/** Null where the browser offers none (a private window): the caller then says that scans live in this page only. */
function open(): Promise<IDBDatabase | null> {
  const request = indexedDB.open('gullu.packing', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(table, { keyPath: 'order' }).createIndex('scanId', 'scanId');
  return new Promise((resolve) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  });
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}
