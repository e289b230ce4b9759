import type { OrderRow } from '../../api/types.ts';
import { istanbulDay } from '../../ui/format/format.ts';

/** When a parcel must leave, in the steps people plan their day by. */
export type Group = 'overdue' | 'today' | 'tomorrow' | 'later' | 'unknown';

export type ListItem =
  | { readonly kind: 'heading'; readonly group: Group }
  | { readonly kind: 'row'; readonly order: OrderRow };

const dayMs = 86_400_000;

/** Today and tomorrow are Istanbul's days. */
export function groupOf(handOverBy: string | null, now: number): Group {
  if (handOverBy === null) return 'unknown';
  if (Date.parse(handOverBy) <= now) return 'overdue';
  const day = istanbulDay(handOverBy);
  if (day === istanbulDay(now)) return 'today';
  return day === istanbulDay(now + dayMs) ? 'tomorrow' : 'later';
}

/** Each page's rows with a heading wherever the group changes, across pages too; lists that are not sorted by deadline get none. */
export function itemsOf(pages: readonly (readonly OrderRow[])[], byDeadline: boolean, now: number): readonly (readonly ListItem[])[] {
  let last: Group | null = null;
  return pages.map((orders) => orders.flatMap((order): ListItem[] => {
    const row: ListItem = { kind: 'row', order };
    const group = groupOf(order.handOverBy, now);
    if (!byDeadline || group === last) return [row];
    last = group;
    return [{ kind: 'heading', group }, row];
  }));
}
