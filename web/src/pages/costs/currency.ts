import type { CostCurrency } from '../../api/types.ts';

export const currencies: readonly CostCurrency[] = ['usd', 'try'];

/** "usd" → "USD", as money is written everywhere else. */
export const codeOf = (currency: CostCurrency): string => currency.toUpperCase();
