import { describe, expect, it } from 'vitest';
import type { PersonDay } from '../../api/types.ts';
import { daysBefore, totalsOf } from './totals.ts';

const day = (person: string, packages: number, activeMinutes: number, wrongScans = 0): PersonDay =>
  ({ day: '2026-11-25', person, name: person.toUpperCase(), packages, scans: packages * 2, wrongScans, holds: 1, activeMinutes, perHour: null });

describe('the totals', () => {
  const days = [day('ayse', 10, 30), day('ayse', 20, 30, 2), day('fatma', 40, 60), day('zeynep', 9, 14.9)];

  it('add_the_days_of_a_person_and_weigh_the_pace_by_time', () => {
    expect(totalsOf(days, 'perHour')).toEqual([
      { person: 'fatma', name: 'FATMA', packages: 40, wrongScans: 0, holds: 1, perHour: 40 },
      { person: 'ayse', name: 'AYSE', packages: 30, wrongScans: 2, holds: 2, perHour: 30 },
      { person: 'zeynep', name: 'ZEYNEP', packages: 9, wrongScans: 0, holds: 1, perHour: null },
    ]);
  });

  it('stand_in_the_order_of_the_measure', () => {
    expect(totalsOf(days, 'wrongScans').map(({ person }) => person)).toEqual(['ayse', 'fatma', 'zeynep']);
  });
});

it.each([['2026-11-25', 6, '2026-11-19'], ['2026-03-01', 1, '2026-02-28'], ['2026-01-01', 1, '2025-12-31']])('%s less %s days is %s', (from, days, to) => {
  expect(daysBefore(from, days)).toBe(to);
});
