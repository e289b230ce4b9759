import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type SubmitEvent } from 'react';
import { enterMonthly, type MonthlyTerms } from '../../../api/money/monthly.ts';
import type { CostCurrency } from '../../../api/types.ts';
import { trCosts } from '../../../text/money/trCosts.ts';
import { trMonthly } from '../../../text/money/trMonthly.ts';
import { toastFailure } from '../../../ui/failure.ts';
import { istanbulDay } from '../../../ui/format/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { toast } from '../../../ui/toasts.ts';
import { readAmount } from '../../pricing/amount.ts';
import { codeOf } from '../currency.ts';
import { CurrencyChoice } from '../CurrencyChoice.tsx';

const dayOf = (month: string): string | null => (/^\d{4}-(0[1-9]|1[0-2])$/u.test(month) ? `${month}-01` : null);

/** A new monthly expense, or a new amount for one that exists. */
export function MonthlyForm({ names }: { readonly names: readonly string[] }) {
  const client = useQueryClient();
  const list = useId();
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const [currency, setCurrency] = useState<CostCurrency>('try');
  const [first, setFirst] = useState(() => istanbulDay(Date.now()).slice(0, 7));
  const [last, setLast] = useState('');
  const amount = readAmount(text);
  const [firstMonth, lastMonth] = [dayOf(first), last === '' ? null : dayOf(last)];
  const ready = name.trim() !== '' && amount !== null && firstMonth !== null && (last === '' || lastMonth !== null);
  const saving = useMutation({
    mutationFn: (terms: MonthlyTerms) => enterMonthly(terms),
    onSuccess: (_, terms) => {
      toast('good', trMonthly.saved(terms.name));
      setName('');
      setText('');
      return client.invalidateQueries({ queryKey: ['costs'] });
    },
    onError: toastFailure,
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ready && !saving.isPending) saving.mutate({ name: name.trim(), amount, currency, firstMonth, lastMonth });
  };
  return (
    <form className="panel expense-form" onSubmit={submit}>
      <h3>{trMonthly.add}</h3>
      <div className="expense-fields">
        <label>{trMonthly.name}<input className="form-control" autoComplete="off" maxLength={100} list={list} value={name} onChange={({ target }) => setName(target.value)} /><small>{trMonthly.nameHint}</small></label>
        <datalist id={list}>{names.map((one) => <option key={one} value={one} />)}</datalist>
        <label>{trMonthly.amount}
          <input className="form-control" inputMode="decimal" autoComplete="off" aria-invalid={text !== '' && amount === null} value={text} onChange={({ target }) => setText(target.value)} />
          <small className="number">{text === '' ? trCosts.hint : amount === null ? trCosts.notANumber : trCosts.understood(amount, codeOf(currency))}</small>
        </label>
        <CurrencyChoice value={currency} onChoose={setCurrency} />
        <MonthField label={trMonthly.first} hint={trMonthly.monthHint} value={first} onChange={setFirst} />
        <MonthField label={trMonthly.last} hint={trMonthly.lastHint} value={last} onChange={setLast} />
        <button type="submit" className="btn btn-primary" aria-disabled={!ready || saving.isPending}><Icon name="check" />{saving.isPending ? trCosts.saving : trCosts.save}</button>
      </div>
    </form>
  );
}

function MonthField({ label, hint, value, onChange }: { readonly label: string; readonly hint: string; readonly value: string; readonly onChange: (month: string) => void }) {
  return <label>{label}<input className="form-control" type="month" value={value} onChange={({ target }) => onChange(target.value)} /><small>{hint}</small></label>;
}
