import type { ProductSize } from '../../api/types.ts';
import { formatFine } from '../../ui/format/format.ts';

/** What the sizes of a card cost today, as people read it. */
export interface CardCosts {
  /** "8,00 $ – 10,00 $", once per currency. */
  readonly spelled: string;
  /** All sizes say the same, so that none needs to repeat it. */
  readonly same: boolean;
  /** Sizes without a cost. */
  readonly missing: number;
}

/** "8,50 $"; null when it is missing. */
export function spellCost({ cost }: ProductSize): string | null {
  return cost?.amount == null || cost.currency === null ? null : formatFine(cost.amount, cost.currency.toUpperCase());
}

/** null where costs are not shown. */
export function costsOf(sizes: readonly ProductSize[]): CardCosts | null {
  if (sizes.every(({ cost }) => cost === null)) return null;
  const known = sizes.filter((size) => spellCost(size) !== null).toSorted((one, other) => (one.cost?.amount ?? 0) - (other.cost?.amount ?? 0));
  const ranges = (['usd', 'try'] as const).map((currency) => known.filter(({ cost }) => cost?.currency === currency)).filter((some) => some.length > 0)
    .map((some) => [...new Set([some.at(0), some.at(-1)].flatMap((size) => size === undefined ? [] : [spellCost(size)]))].join(' – '));
  return { spelled: ranges.join(' · '), same: new Set(sizes.map(spellCost)).size === 1, missing: sizes.length - known.length };
}
