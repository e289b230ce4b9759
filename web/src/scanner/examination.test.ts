import { describe, expect, it } from 'vitest';
import { allLayouts, undo, type Layout } from '../text/scan/keyboards.ts';
import { layoutCode, testCodes } from '../text/scan/testCodes.ts';
import { isRight, layoutsOf, proofCode, proofLength, readKeys, type KeyPress } from './examination.ts';

const letters = ['A', 'B', 'C', 'D', 'E'];
const press = (keys: readonly string[], gap = 8): KeyPress[] => keys.map((key, index) => ({ key, at: index * gap }));
/** What the device shows when the scanner plays another keyboard: undo with the places exchanged. */
const shown = (code: string, scanner: Layout, device: Layout) => undo(code, scanner, device);

describe('the keys of one reading', () => {
  it('end_with_Enter', () => {
    expect(readKeys(press([...letters, 'Enter']))).toEqual({ text: 'ABCDE', measuredMs: 8, gapMs: 50, end: 'Enter' });
  });

  it('end_with_Tab', () => {
    expect(readKeys(press([...letters, 'Tab']))).toMatchObject({ text: 'ABCDE', end: 'Tab' });
  });

  it('may_end_with_nothing', () => {
    expect(readKeys(press(letters))).toMatchObject({ text: 'ABCDE', end: 'pause' });
  });

  it('leave_out_Shift', () => {
    expect(readKeys(press(['Shift', 'A', 'Shift', 'B', 'C', 'D', 'E', 'Enter']))).toMatchObject({ text: 'ABCDE' });
  });

  it('of_a_slow_scanner_widen_the_pace', () => {
    expect(readKeys(press([...letters, 'Enter'], 70))).toMatchObject({ measuredMs: 70, gapMs: 140 });
  });

  it('of_a_hand_are_told_as_such', () => {
    expect(readKeys(press([...letters, 'Enter'], 180))).toBe('hand');
  });

  it('that_are_too_few_are_no_code', () => {
    expect(readKeys(press(['A', 'Enter']))).toBeNull();
  });
});

describe('the layouts', () => {
  it('are_in_order_when_the_code_comes_as_it_is', () => {
    const found = layoutsOf(layoutCode);
    expect(found?.scanner).toBe(found?.device);
  });

  it.each(allLayouts.flatMap((scanner) => allLayouts.filter((device) => device !== scanner).map((device) => ({ scanner, device }))))('of_%o_explain_what_came', ({ scanner, device }) => {
    const typed = shown(layoutCode, scanner, device);
    if (typed === null || typed === layoutCode) return;
    const found = layoutsOf(typed);
    expect(found).not.toBeNull();
    expect(undo(typed, found?.device ?? 'US', found?.scanner ?? 'US')).toBe(layoutCode);
  });

  it('are_unknown_when_nothing_fits', () => {
    expect(layoutsOf('something else')).toBeNull();
  });
});

describe('the proof', () => {
  it('asks_every_code_twice', () => {
    expect(Array.from({ length: proofLength }, (_, index) => proofCode(index))).toEqual([...testCodes, ...testCodes]);
  });

  it.each(testCodes)('takes_%s_read_as_it_is', (code) => {
    expect(isRight(code, code)).toBe(true);
    expect(isRight(code, testCodes.find((other) => other !== code) ?? '')).toBe(false);
  });

  it('takes_a_code_whose_Turkish_letters_were_lost', () => {
    expect(isRight('Gllayakkab01', 'Güllüayakkabı01')).toBe(true);
  });
});
