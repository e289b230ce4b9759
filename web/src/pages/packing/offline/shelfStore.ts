import type { PackingTurn } from '../../../api/types.ts';
import { done, openDatabase, shelfTable } from '../scans/database.ts';

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
  readonly station: string;
  readonly turn: PackingTurn | null;
  readonly boxes: readonly Box[];
}

const key = 'kept';

/** Null when nothing was kept, or for another station. */
export async function loadShelf(station: string): Promise<Kept | null> {
  const db = await openDatabase();
  if (db === null) return null;
  const kept = (await done(db.transaction(shelfTable).objectStore(shelfTable).get(key))) as Kept | undefined;
  return kept?.station === station ? kept : null;
}

export async function keepShelf(kept: Kept): Promise<void> {
  const db = await openDatabase();
  if (db === null) return;
  await done(db.transaction(shelfTable, 'readwrite').objectStore(shelfTable).put(kept, key));
}
