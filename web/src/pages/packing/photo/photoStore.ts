import { done, openDatabase, photoTable as table } from '../../../device/database.ts';
import type { BoxPhoto, PhotoStore } from './photoLine.ts';

/** Pictures that the server does not have yet, in the browser's own database. */
export function openPhotoStore(): PhotoStore {
  return {
    load: async () => {
      const db = await openDatabase();
      return db === null ? [] : ((await done(db.transaction(table).objectStore(table).getAll())) as readonly BoxPhoto[]);
    },
    keep: async (photo) => {
      const db = await openDatabase();
      if (db === null) return false;
      try {
        await done(db.transaction(table, 'readwrite').objectStore(table).put(photo));
        return true;
      } catch {
        // Full, or closed by the browser: the caller says that the picture lives in this page only.
        return false;
      }
    },
    drop: async (id) => {
      const db = await openDatabase();
      if (db === null) return;
      try {
        await done(db.transaction(table, 'readwrite').objectStore(table).delete(id));
      } catch {
        // One that cannot be removed is sent again by the next page; the same picture is one photo at the server.
      }
    },
  };
}
