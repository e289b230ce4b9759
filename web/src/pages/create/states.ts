import type { PublicationState } from '../../api/types.ts';

/** Those that need a person first. */
export const statesInOrder: readonly PublicationState[] = ['rejected', 'refused', 'sent', 'waiting', 'approved', 'local'];

/** Where the portal shows a picture that a marketplace gets from us; null of one that lies elsewhere, which a browser may not load here. */
export function shownHere(address: string | null): string | null {
  const path = /\/api\/pictures\/files\/[^/]+\//u.exec(address ?? '')?.[0];
  return path === undefined ? null : `${path}600.webp`;
}
