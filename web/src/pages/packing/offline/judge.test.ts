import { describe, expect, it } from 'vitest';
import type { PackingLine, PackingState } from '../../../api/types.ts';
import { codesOf, judge, replay, withVerdict } from './judge.ts';
import shifts from './judgements.json' with { type: 'json' };

const line = (lineId: number, barcode: string, pairs: number, scansPerPair: number) =>
  ({ lineId, barcode, pairs, needed: pairs * scansPerPair, scanned: 0, lefts: 0, rights: 0, aliases: [] }) as unknown as PackingLine;

const packageOf = (lines: readonly PackingLine[]) => ({ packageId: 7, lines, scanned: 0, complete: false }) as unknown as PackingState;

describe('the judge without a network', () => {
  it.each(shifts.map((shift, index) => ({ ...shift, index })))('decides_shift_$index_as_the_server_does', ({ scansPerPair, lines, scans }) => {
    let state = packageOf(lines.map(({ id, barcode, pairs }) => line(id, barcode, pairs, scansPerPair)));
    for (const { barcode, side, result, lineId } of scans) {
      const verdict = judge(state.lines, barcode === null ? null : { barcode, side: side as 'left' | 'right' | null });
      expect({ result: verdict.result, lineId: verdict.line?.lineId ?? null }).toEqual({ result, lineId });
      state = withVerdict(state, verdict);
    }
  });

  it('replays_what_waits_over_what_the_server_knows', () => {
    const state = packageOf([line(1, '985', 1, 2), line(2, '099-37 Siyah', 1, 2)]);
    const { state: after, last } = replay(state, ['985', '985', 'nobody', '099=37 siyah', '099-37 Siyah'], codesOf([state]));
    expect(after.complete).toBe(true);
    expect(last?.result).toBe('completed');
    expect(after.lines.map(({ scanned }) => scanned)).toEqual([2, 2]);
  });
});
