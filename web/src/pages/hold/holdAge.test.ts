import { describe, expect, it } from 'vitest';
import { holdAge, holdNag } from './holdAge.ts';

const since = '2026-11-25T09:00:00Z';
const after = (minutes: number, seconds = 0) => Date.parse(since) + minutes * 60_000 + seconds * 1000;

describe('the age of a hold', () => {
  it.each([
    [0, 0, 'fresh'], [29, 59, 'fresh'], [30, 0, 'waiting'], [59, 59, 'waiting'], [60, 0, 'late'], [299, 59, 'late'], [300, 0, 'tooLate'], [5_000, 0, 'tooLate'],
  ] as const)('after_%i_min_%i_s_is_%s', (minutes, seconds, age) => {
    expect(holdAge(since, after(minutes, seconds))).toBe(age);
  });

  it('is_fresh_when_the_device_clock_runs_behind', () => {
    expect(holdAge(since, after(-5))).toBe('fresh');
  });
});

describe('the nag of the hold lane', () => {
  it('leaves_people_in_peace_for_half_an_hour', () => {
    expect(holdNag(null, after(600))).toBeNull();
    expect(holdNag(since, after(29, 59))).toBeNull();
  });

  it.each([[30, 59, 60], [60, 299, 300], [300, 359, 360], [360, 419, 420]])('said_at_%i_min_it_says_nothing_new_until_%i_min', (from, until, next) => {
    const keyAt = (minutes: number) => holdNag(since, after(minutes))?.key;
    expect(keyAt(from)).toBeDefined();
    expect(keyAt(until)).toBe(keyAt(from));
    expect(keyAt(next)).not.toBe(keyAt(from));
  });

  it.each([[30, 59, 30], [60, 299, 60], [300, 359, 300], [360, 419, 360]])('is_read_out_once_from_%i_to_%i_min_although_the_minutes_on_the_screen_go_on', (from, until, minutes) => {
    expect(holdNag(since, after(from))?.minutes).toBe(minutes);
    expect(holdNag(since, after(until, 59))).toEqual(holdNag(since, after(from)));
  });

  it('is_another_one_when_another_package_is_the_oldest', () => {
    expect(holdNag('2026-11-25T09:00:01Z', after(45))?.key).not.toBe(holdNag(since, after(45))?.key);
  });
});
