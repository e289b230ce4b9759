/** How pressing a deadline is: none known, far, within a day, within hours, past. */
export type Urgency = 'unknown' | 'calm' | 'soon' | 'near' | 'overdue';

export interface Countdown {
  readonly urgency: Urgency;
  /** Distance to the deadline without sign, whole units. */
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

const minute = 60_000;
const nearMs = 4 * 60 * minute;
const soonMs = 24 * 60 * minute;

/** Reads a hand-over deadline against now (epoch ms). Exactly at the deadline it is overdue: the carrier has left. */
export function countdown(handOverBy: string | null, now: number): Countdown {
  const deadline = handOverBy === null ? Number.NaN : Date.parse(handOverBy);
  if (Number.isNaN(deadline)) return { urgency: 'unknown', days: 0, hours: 0, minutes: 0 };
  const left = deadline - now;
  return { urgency: urgencyOf(left), ...distance(Math.abs(left)) };
}

function urgencyOf(left: number): Urgency {
  if (left <= 0) return 'overdue';
  if (left <= nearMs) return 'near';
  return left <= soonMs ? 'soon' : 'calm';
}

/** Splits a duration; days appear from 48 hours on, since "26 sa" is read faster than "1 gün 2 sa". */
export function distance(ms: number): { days: number; hours: number; minutes: number } {
  const minutes = Math.floor(ms / minute);
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return { days: 0, hours, minutes: minutes % 60 };
  return { days: Math.floor(hours / 24), hours: hours % 24, minutes: minutes % 60 };
}
