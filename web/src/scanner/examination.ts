import { allLayouts, undo, type Layout } from '../text/scan/keyboards.ts';
import { layoutCode, testCodes } from '../text/scan/testCodes.ts';
import { matchCode } from './codeReading.ts';
import { usualPace, type Pace } from './detector.ts';

/** One press as the browser tells it. */
export interface KeyPress {
  readonly key: string;
  /** ms of any steady clock. */
  readonly at: number;
}

/** What a scanner typed, how fast, and how it ended. */
export interface TypedCode extends Pace {
  readonly text: string;
  /** The longest gap that was measured; {@link Pace.gapMs} leaves room above it. */
  readonly measuredMs: number;
}

export interface Layouts {
  readonly scanner: Layout;
  readonly device: Layout;
}

/** Whoever needs longer between two keys is a hand. */
const handMs = 120;
const shortest = 5;

/** Reads the keys between two rests; "hand" when a person typed, null when it is no code. */
export function readKeys(keys: readonly KeyPress[]): TypedCode | 'hand' | null {
  const written = keys.filter(({ key }) => Array.from(key).length === 1);
  if (written.length < shortest) return null;
  const last = keys.at(-1)?.key;
  const end = last === 'Enter' || last === 'Tab' ? last : 'pause';
  const timed = keys.filter(({ key }) => Array.from(key).length === 1 || key === end);
  const measuredMs = Math.max(...timed.slice(1).map(({ at }, index) => at - (timed[index]?.at ?? at)));
  if (measuredMs > handMs) return 'hand';
  return { text: written.map(({ key }) => key).join(''), measuredMs, end, gapMs: Math.max(usualPace.gapMs, Math.ceil(measuredMs * 2)) };
}

/** Which keyboard the scanner plays and which one the device believes to have, told from the code in which all differ; null when no pair explains it. */
export function layoutsOf(typed: string): Layouts | null {
  const pairs = allLayouts.flatMap((device) => allLayouts.map((scanner) => ({ scanner, device })));
  // Equal ones first: then nothing is wrong, whichever they are.
  const fits = pairs.filter(({ scanner, device }) => undo(typed, device, scanner) === layoutCode);
  return fits.find(({ scanner, device }) => scanner === device) ?? fits[0] ?? null;
}

const known = testCodes.map((code) => ({ code, barcode: code }));

/** True when the reading means the code that was asked for, and no other. */
export function isRight(typed: string, wanted: string): boolean {
  return matchCode(typed, known)?.barcode === wanted;
}

/** Readings of the proof: every test code twice. */
export const proofLength = testCodes.length * 2;

/** The code to be read as the n-th of the proof, from 0. */
export function proofCode(index: number): string {
  return testCodes[index % testCodes.length] ?? layoutCode;
}
