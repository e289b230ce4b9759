import { usualPace, type Pace } from '../scanner/detector.ts';
import type { Layout } from '../text/scan/keyboards.ts';

/** What the scanner doctor found out about this device and its scanner. */
export interface ScannerProfile extends Pace {
  /** How the scanner believes the keyboard is laid out, and how the device reads it; null when no pair explains what came. */
  readonly layouts: { readonly scanner: Layout; readonly device: Layout } | null;
  /** Right readings of 100 in the proof. */
  readonly score: number;
  /** UTC. */
  readonly at: string;
}

const key = 'gullu.scanner';
let kept: { readonly text: string | null; readonly profile: ScannerProfile | null } = { text: null, profile: null };

export function readScanner(): ScannerProfile | null {
  const text = localStorage.getItem(key);
  if (text !== kept.text) kept = { text, profile: text === null ? null : (JSON.parse(text) as ScannerProfile) };
  return kept.profile;
}

/**
 * What the scanner meant, where the device reads its keys with another layout. For codes that go to the search; products are recognised
 * by the server, which needs the code as it came.
 */
export async function asMeant(code: string): Promise<string> {
  const layouts = readScanner()?.layouts ?? null;
  if (layouts === null || layouts.scanner === layouts.device) return code;
  const { undo } = await import('../text/scan/keyboards.ts');
  return undo(code, layouts.device, layouts.scanner) ?? code;
}

export const readPace = (): Pace => readScanner() ?? usualPace;

export function keepScanner(profile: ScannerProfile): void {
  localStorage.setItem(key, JSON.stringify(profile));
}
