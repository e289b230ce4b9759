import type { ProfitBy, ProfitGroup, ProfitSums, ProfitWish } from '../../../api/money/profit.ts';

const aDay = 24 * 60 * 60 * 1000;

/** A calendar day some days later, or earlier. */
export const later = (day: string, days: number): string => new Date(Date.parse(day) + days * aDay).toISOString().slice(0, 10);

/** How many days a period has. */
export const length = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / aDay) + 1;

/** The period of the same length that ends where this begins. */
export const before = (wish: ProfitWish): ProfitWish => ({ ...wish, from: later(wish.from, -length(wish.from, wish.to)), to: later(wish.from, -1) });

/** Steps of a trend that a person can still tell apart. */
export const stepOf = (from: string, to: string): ProfitBy => (length(from, to) <= 62 ? 'day' : length(from, to) <= 400 ? 'week' : 'month');

const lastOf = (by: ProfitBy, first: string): string => {
  if (by === 'day') return first;
  if (by === 'week') return later(first, 6);
  const [year = 0, month = 0] = first.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

const min = (one: string, other: string) => (one < other ? one : other);
const max = (one: string, other: string) => (one > other ? one : other);

/** What is asked when somebody opens a group; null of a line, which has its rows instead. */
export function inside(wish: ProfitWish, { day, model, colour, size, orderNumber }: ProfitGroup): ProfitWish | null {
  switch (wish.by) {
    case 'day':
    case 'week':
    case 'month':
      return day === null ? null : { ...wish, from: max(wish.from, day), to: min(wish.to, lastOf(wish.by, day)), by: wish.by === 'day' ? 'order' : 'day' };
    case 'model':
      return model === null ? null : { ...wish, model, by: 'colour' };
    case 'colour':
      return model === null || colour === null ? null : { ...wish, model, colour, by: 'size' };
    case 'size':
      return model === null || colour === null || size === null ? null : { ...wish, model, colour, size, by: 'order' };
    case 'order':
      return { ...wish, order: orderNumber, by: 'line' };
    case 'line':
      return null;
  }
}

export type StepName = 'revenue' | 'discount' | 'commission' | 'cargo' | 'handling' | 'cost' | 'rest' | 'profit';

/** A bar of the waterfall: from where to where, and how much of it nobody was charged yet. */
export interface Step {
  readonly name: StepName;
  readonly amount: number;
  readonly from: number;
  readonly to: number;
  readonly estimated: number;
}

/** From what was sold to what is left; each step begins where the one before ends. */
export function stepsOf(sums: ProfitSums): readonly Step[] {
  const parts: readonly (readonly [StepName, number, number])[] = [
    ['discount', sums.discount, 0],
    ['commission', sums.commission, sums.estimatedCommission],
    ['cargo', sums.cargo, sums.estimatedCargo],
    ['handling', sums.packaging + sums.labour, 0],
    ['cost', sums.cost, 0],
    ['rest', sums.fees + sums.correction, 0],
  ];
  let at = sums.revenue;
  const steps = parts.map(([name, amount, estimated]): Step => {
    const from = at;
    at += amount;
    return { name, amount, from, to: at, estimated: Math.abs(estimated) };
  });
  return [{ name: 'revenue', amount: sums.revenue, from: 0, to: sums.revenue, estimated: 0 }, ...steps, { name: 'profit', amount: sums.profit, from: 0, to: sums.profit, estimated: Math.min(Math.abs(sums.estimatedProfit), Math.abs(sums.profit)) }];
}
