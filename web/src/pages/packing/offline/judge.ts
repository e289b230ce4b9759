import type { PackingLine, PackingState, ScanResult } from '../../../api/types.ts';
import { matchCode, type CodeMatch, type KnownCode, type Side } from '../../../scanner/codeReading.ts';

/** How the device takes a reading while nobody else can; the server judges it again, and its word counts. */
export interface Verdict {
  readonly result: Extract<ScanResult, 'accepted' | 'completed' | 'wrongProduct' | 'unknownCode' | 'alreadyComplete'>;
  /** The line it counts for; null when it does not count. */
  readonly line: PackingLine | null;
  readonly side: Side | null;
}

export const counts = (result: ScanResult) => result === 'accepted' || result === 'completed';

/** As the server's own judge (ScanJudge) decides; a shared list of shifts keeps both equal. */
export function judge(lines: readonly PackingLine[], match: CodeMatch | null): Verdict {
  if (match === null) return { result: 'unknownCode', line: null, side: null };
  const same = lines.filter(({ barcode }) => barcode === match.barcode);
  if (same.length === 0) return { result: 'wrongProduct', line: null, side: null };
  // With one scan a pair the marker only says which of the two shoes was at hand.
  const side = same.every(({ needed, pairs }) => needed === 2 * pairs) ? match.side : null;
  const open = same.filter(({ scanned, needed }) => scanned < needed);
  const line = open.find((one) => hasRoom([one], side)) ?? (hasRoom(same, side) ? open[0] : undefined);
  if (line === undefined) return { result: 'alreadyComplete', line: null, side: null };
  const left = lines.reduce((sum, { scanned, needed }) => sum + Math.max(0, needed - scanned), 0);
  return { result: left === 1 ? 'completed' : 'accepted', line, side };
}

function hasRoom(lines: readonly PackingLine[], side: Side | null): boolean {
  if (side === null) return true;
  const pairs = lines.reduce((sum, line) => sum + line.pairs, 0);
  return lines.reduce((sum, line) => sum + (side === 'left' ? line.lefts : line.rights), 0) < pairs;
}

/** The package with what was counted. */
export function withVerdict(state: PackingState, { line, side }: Verdict): PackingState {
  if (line === null) return state;
  const lines = state.lines.map((one) => one.lineId !== line.lineId ? one : {
    ...one, scanned: one.scanned + 1, lefts: one.lefts + (side === 'left' ? 1 : 0), rights: one.rights + (side === 'right' ? 1 : 0),
  });
  return { ...state, lines, scanned: state.scanned + 1, complete: lines.every(({ scanned, needed }) => scanned >= needed) };
}

export interface Replayed {
  readonly state: PackingState;
  /** The last reading's; null when there was none. */
  readonly last: Verdict | null;
}

/** The package as it must lie on the table when all these codes were read after what the server knows. */
export function replay(state: PackingState, codes: readonly string[], known: readonly KnownCode[]): Replayed {
  return codes.reduce<Replayed>((before, code) => {
    const last = judge(before.state.lines, matchCode(code, known));
    return { state: withVerdict(before.state, last), last };
  }, { state, last: null });
}

/** Every code by which the products of these packages are known. */
export function codesOf(packages: readonly PackingState[]): readonly KnownCode[] {
  const codes = packages.flatMap(({ lines }) => lines.flatMap(({ barcode, aliases }) => [barcode, ...(aliases ?? [])].map((code) => ({ code, barcode }))));
  return [...new Map(codes.map((one) => [`${one.code} ${one.barcode}`, one])).values()];
}
