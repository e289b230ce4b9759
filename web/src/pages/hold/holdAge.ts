/** How long a package has lain aside, in the steps at which people are nagged. */
export type HoldAge = 'fresh' | 'waiting' | 'late' | 'tooLate';

const minuteMs = 60_000;

export function holdAge(since: string, now: number): HoldAge {
  const ms = now - Date.parse(since);
  if (ms >= 300 * minuteMs) return 'tooLate';
  if (ms >= 60 * minuteMs) return 'late';
  return ms >= 30 * minuteMs ? 'waiting' : 'fresh';
}
