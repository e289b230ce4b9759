import type { CostCurrency } from '../../api/types.ts';
import { trCosts } from '../../text/money/trCosts.ts';
import { currencies } from './currency.ts';

/** Dollars or lira. */
export function CurrencyChoice({ value, onChoose }: { readonly value: CostCurrency; readonly onChoose: (currency: CostCurrency) => void }) {
  return (
    <div className="segments cost-currency" role="group" aria-label={trCosts.currencies}>
      {currencies.map((one) => <button key={one} type="button" aria-pressed={one === value} onClick={() => onChoose(one)}>{trCosts.currency[one]}</button>)}
    </div>
  );
}
