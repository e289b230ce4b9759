import type { PackageEnd, PackingState, ScanAnswer, ScanResult } from '../../api/types.ts';
import type { Sound } from './device/sounds.ts';

/** What the full-width band says: a colour, always with its word, icon and sound. */
export interface Signal {
  readonly tone: 'good' | 'done' | 'bad' | 'info';
  readonly sentence: string;
}

const tones: Readonly<Record<ScanResult, Exclude<Signal['tone'], 'info'>>> = {
  accepted: 'good', completed: 'done', wrongProduct: 'bad', unknownCode: 'bad', alreadyComplete: 'bad', notYours: 'bad', packageGone: 'bad',
};

export const toneOf = (result: ScanResult): Exclude<Signal['tone'], 'info'> => tones[result];

/** The server's own sentence, in the colour of its outcome. */
export function signalOf({ result, sentence }: ScanAnswer): Signal {
  return { tone: tones[result], sentence };
}

export const soundOf = ({ tone }: Signal): Sound => (tone === 'info' ? 'good' : tone);

/** Why the hands must stop. */
export type Stop =
  | { readonly kind: 'end'; readonly end: PackageEnd }
  | { readonly kind: 'taken'; readonly who: string; readonly station: string };

export function stopOf(state: PackingState, station: string): Stop | null {
  const end = state.end ?? null;
  if (end !== null) return { kind: 'end', end };
  const lease = state.lease ?? null;
  return lease === null || lease.station === station ? null : { kind: 'taken', who: lease.name ?? lease.userName, station: lease.station };
}

/** Names the one countdown of a complete package; null while shoes are missing. A restart makes another. */
export function closingOf({ packageId, round, complete }: PackingState): string | null {
  return complete ? `${packageId}:${round}` : null;
}
