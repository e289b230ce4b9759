import { describe, expect, it } from 'vitest';
import { countdown } from './countdown.ts';

const now = Date.parse('2026-11-23T10:00:00Z');
const at = (offsetMinutes: number) => new Date(now + offsetMinutes * 60_000).toISOString();

describe('countdown', () => {
  it.each([
    [-1, 'overdue'], [0, 'overdue'], [1, 'near'], [240, 'near'], [241, 'soon'], [1440, 'soon'], [1441, 'calm'],
  ])('calls_a_deadline_%i_minutes_away_%s', (minutes, urgency) => {
    expect(countdown(at(minutes), now).urgency).toBe(urgency);
  });

  it('says_hours_and_minutes_below_two_days', () => {
    expect(countdown(at(47 * 60 + 59), now)).toMatchObject({ days: 0, hours: 47, minutes: 59 });
  });

  it('says_days_and_hours_from_two_days_on', () => {
    expect(countdown(at(50 * 60), now)).toMatchObject({ days: 2, hours: 2 });
  });

  it('tells_how_long_ago_a_passed_deadline_was', () => {
    expect(countdown(at(-135), now)).toMatchObject({ urgency: 'overdue', hours: 2, minutes: 15 });
  });

  it.each([null, '', 'soon'])('does_not_guess_when_the_deadline_is_%j', (handOverBy) => {
    expect(countdown(handOverBy, now).urgency).toBe('unknown');
  });
});
