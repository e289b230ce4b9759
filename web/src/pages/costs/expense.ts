import type { ExpenseKey, ExpenseKind } from '../../api/types.ts';
import { trCosts } from '../../text/money/trCosts.ts';

export const kinds: readonly ExpenseKind[] = ['packaging', 'cargo', 'labour'];

/** "Kargo · Trendyol Express · 2 desiye kadar". */
export function expenseText({ kind, carrier, desi }: ExpenseKey): string {
  const { kinds: words, anyCarrier, anyDesi, upTo } = trCosts.expenses;
  if (kind === 'cargo') return [words.cargo, carrier ?? anyCarrier, desi == null ? anyDesi : upTo(desi)].join(' · ');
  return words[kind];
}
