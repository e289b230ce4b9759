import type { PersonDay } from '../../api/types.ts';

export const measures = ['perHour', 'packages', 'wrongScans', 'holds'] as const;
export type Measure = (typeof measures)[number];

/** One person over the whole period. */
export interface PersonTotal {
  readonly person: string;
  readonly name: string;
  readonly packages: number;
  readonly wrongScans: number;
  readonly holds: number;
  /** null after less than a quarter of an hour. */
  readonly perHour: number | null;
}

/** As the server judges one day: less tells nothing. */
const enoughMinutes = 15;

/** Sums the days of each person; the largest of the measure first, unknown last. */
export function totalsOf(days: readonly PersonDay[], measure: Measure): readonly PersonTotal[] {
  const people = new Map<string, PersonDay[]>();
  for (const day of days) people.set(day.person, [...(people.get(day.person) ?? []), day]);
  return [...people.entries()].map(([person, own]) => totalOf(person, own)).sort((a, b) => (b[measure] ?? -1) - (a[measure] ?? -1) || a.name.localeCompare(b.name, 'tr'));
}

function totalOf(person: string, days: readonly PersonDay[]): PersonTotal {
  const sum = (of: (day: PersonDay) => number) => days.reduce((total, day) => total + of(day), 0);
  const packages = sum((day) => day.packages);
  const minutes = sum((day) => day.activeMinutes);
  return {
    person,
    name: days.find(({ name }) => name != null)?.name ?? person,
    packages,
    wrongScans: sum((day) => day.wrongScans),
    holds: sum((day) => day.holds),
    perHour: minutes < enoughMinutes ? null : Math.round((packages * 600) / minutes) / 10,
  };
}

/** The calendar day that lies so many days before another, yyyy-MM-dd. */
export function daysBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}
