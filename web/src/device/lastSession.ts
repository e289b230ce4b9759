import type { Session } from '../api/types.ts';
import { done, openDatabase, sessionTable } from './database.ts';

const key = 'last';

/** Who was signed in here last, so that a reload without a line finds the station again; null when nobody is. The server still asks for the real session with everything that is done. */
export async function lastSession(): Promise<Session | null> {
  try {
    const db = await openDatabase();
    return db === null ? null : (((await done(db.transaction(sessionTable).objectStore(sessionTable).get(key))) as Session | undefined) ?? null);
  } catch {
    // A device that keeps nothing opens only with a line, and the station says so beforehand.
    return null;
  }
}

export async function keepSession(session: Session | null): Promise<void> {
  try {
    const db = await openDatabase();
    if (db !== null) await done(db.transaction(sessionTable, 'readwrite').objectStore(sessionTable).put(session, key));
  } catch {
    // As above.
  }
}
