/** What the camera has seen last. */
export interface Sighting {
  readonly code: string;
  /** Since when it is not in the picture, ms of any steady clock; null while it is. A stalled page looks seldom, which is no absence. */
  readonly goneAt: number | null;
}

/** A code that was out of the picture for so long is shown anew: the second shoe carries the same one. */
const awayMs = 800;

/** A code counts once for as long as it stays before the camera. */
export function look(before: Sighting | null, code: string | null, at: number): { readonly sighting: Sighting | null; readonly counts: boolean } {
  if (code === null) return { sighting: before === null ? null : { ...before, goneAt: before.goneAt ?? at }, counts: false };
  const stayed = before !== null && before.code === code && (before.goneAt === null || at - before.goneAt < awayMs);
  return { sighting: { code, goneAt: null }, counts: !stayed };
}
