import { describe, expect, it } from 'vitest';
import { holdAge } from './holdAge.ts';

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
