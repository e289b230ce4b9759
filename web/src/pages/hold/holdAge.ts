import type { IconName } from '../../ui/Icon.tsx';

/** How long a package has lain aside, in the steps at which people are nagged. */
export type HoldAge = 'fresh' | 'waiting' | 'late' | 'tooLate';

export const holdLooks: Readonly<Record<HoldAge, { readonly icon: IconName; readonly tone: string }>> = {
  fresh: { icon: 'clock', tone: 'grey' }, waiting: { icon: 'hourglass', tone: 'blue' }, late: { icon: 'flag', tone: 'amber' }, tooLate: { icon: 'warning', tone: 'red' },
};

const minuteMs = 60_000;

export function holdAge(since: string, now: number): HoldAge {
  const ms = now - Date.parse(since);
  if (ms >= 300 * minuteMs) return 'tooLate';
  if (ms >= 60 * minuteMs) return 'late';
  return ms >= 30 * minuteMs ? 'waiting' : 'fresh';
}

/** What people are told about the package that has lain aside the longest; a nag put away comes back under its next key. */
export interface HoldNag {
  readonly age: Exclude<HoldAge, 'fresh'>;
  readonly key: string;
  /** How long that is at the least; stays as it is until the next key. */
  readonly minutes: number;
}

/** At 30 minutes, at 1 hour, at 5 hours, and each hour after that; null while nothing waits that long. */
export function holdNag(since: string | null, now: number): HoldNag | null {
  if (since === null) return null;
  const age = holdAge(since, now);
  if (age === 'fresh') return null;
  const hours = Math.floor((now - Date.parse(since)) / (60 * minuteMs));
  return { age, key: `${since} ${age === 'tooLate' ? hours : age}`, minutes: age === 'waiting' ? 30 : age === 'late' ? 60 : hours * 60 };
}
