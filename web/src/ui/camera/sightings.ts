/** What the camera has seen last. */
export interface Sighting {
  readonly code: string;
  /** When it was last in the picture, ms of any steady clock. */
  readonly seenAt: number;
}

/** A code that was out of the picture for so long is shown anew: the second shoe carries the same one. */
const awayMs = 800;

/** A code counts once for as long as it stays before the camera. */
export function look(before: Sighting | null, code: string | null, at: number): { readonly sighting: Sighting | null; readonly counts: boolean } {
  if (code === null) return { sighting: before, counts: false };
  const stayed = before !== null && before.code === code && at - before.seenAt < awayMs;
  return { sighting: { code, seenAt: at }, counts: !stayed };
}
