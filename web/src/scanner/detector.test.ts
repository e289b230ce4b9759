import { describe, expect, it } from 'vitest';
import { nothing, press } from './detector.ts';

function type(keys: readonly string[], gapMs: number): string | null {
  let burst = nothing;
  let scan: string | null = null;
  keys.forEach((key, index) => {
    ({ burst, scan } = press(burst, key, 1000 + index * gapMs));
  });
  return scan;
}

describe('the scan detector', () => {
  it('takes_fast_keys_and_enter_for_a_scan', () => {
    expect(type([...Array.from('7330012345678'), 'Enter'], 8)).toBe('7330012345678');
  });

  it('keeps_turkish_letters_and_spaces', () => {
    expect(type([...Array.from('Güllü ayakkabı01'), 'Enter'], 10)).toBe('Güllü ayakkabı01');
  });

  it('leaves_a_typing_person_alone', () => {
    expect(type([...Array.from('merhaba'), 'Enter'], 90)).toBeNull();
  });

  it('does_not_take_a_few_fast_keys_for_a_scan', () => {
    expect(type([...Array.from('jk'), 'Enter'], 5)).toBeNull();
  });

  it('ignores_shift_between_characters', () => {
    expect(type(['Shift', 'A', 'Shift', 'B', '-', '0', '1', 'Enter'], 6)).toBe('AB-01');
  });

  it('starts_anew_after_a_pause', () => {
    let { burst } = press(nothing, 'x', 0);
    Array.from('12345').forEach((key, index) => ({ burst } = press(burst, key, 500 + index)));
    expect(press(burst, 'Enter', 510).scan).toBe('12345');
  });

  it('drops_the_burst_when_enter_comes_late', () => {
    let burst = nothing;
    Array.from('123456').forEach((key, index) => ({ burst } = press(burst, key, index)));
    expect(press(burst, 'Enter', 400).scan).toBeNull();
  });

  it('forgets_the_burst_at_an_arrow_key', () => {
    expect(type([...Array.from('12345'), 'ArrowDown', 'Enter'], 5)).toBeNull();
  });

  it('forgets_a_stuck_key', () => {
    expect(type([...Array.from('7'.repeat(301)), 'Enter'], 5)).toBeNull();
  });

  it('takes_a_tab_for_the_end_of_a_scanner_that_sends_one_and_a_slower_pace_when_measured', () => {
    let burst = nothing;
    const slow = { gapMs: 90, end: 'Tab' } as const;
    Array.from('12345').forEach((key, index) => ({ burst } = press(burst, key, index * 80, slow)));
    expect(press(burst, 'Tab', 400, slow).scan).toBe('12345');
    expect(press(burst, 'Enter', 400, slow).scan).toBe('12345');
    expect(press(burst, 'Tab', 330).scan).toBeNull();
  });
});
