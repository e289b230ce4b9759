import { describe, expect, it } from 'vitest';
import { isEvening } from './evening.ts';

describe('the evening at the station', () => {
  it.each([
    ['2026-11-25T16:59:59Z', false], ['2026-11-25T17:00:00Z', true], ['2026-11-25T21:30:00Z', true], ['2026-11-26T02:59:59Z', true], ['2026-11-26T03:00:00Z', false],
  ])('at_%s_is_%s', (at, evening) => {
    expect(isEvening(Date.parse(at))).toBe(evening);
  });
});
