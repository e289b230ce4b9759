import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { enterExpense } from '../../api/money/costs.ts';
import type { ExpenseKey, ExpenseKind } from '../../api/types.ts';
import { trCosts } from '../../text/money/trCosts.ts';
import { toastFailure } from '../../ui/failure.ts';
import { istanbulDay } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { toast } from '../../ui/toasts.ts';
import { readAmount } from '../pricing/amount.ts';
import { expenseText, kinds } from './expense.ts';

/** A new expense, or a new amount for one that exists. */
export function ExpenseForm() {
  const client = useQueryClient();
  const [kind, setKind] = useState<ExpenseKind>('packaging');
  const [carrier, setCarrier] = useState('');
  const [desi, setDesi] = useState('');
  const [text, setText] = useState('');
  const [day, setDay] = useState(() => istanbulDay(Date.now()));
  const amount = readAmount(text);
  const key: ExpenseKey = { kind, carrier: kind === 'cargo' && carrier.trim() !== '' ? carrier.trim() : null, desi: kind === 'cargo' ? readAmount(desi) : null };
  const ready = amount !== null && day !== '' && (kind !== 'cargo' || desi.trim() === '' || key.desi !== null);
  const saving = useMutation({
    mutationFn: (wanted: number) => enterExpense(key, wanted, day),
    onSuccess: () => {
      toast('good', trCosts.expenses.saved(expenseText(key)));
      setText('');
      return client.invalidateQueries({ queryKey: ['costs', 'expenses'] });
    },
    onError: toastFailure,
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ready && !saving.isPending) saving.mutate(amount);
  };
  return (
    <form className="panel expense-form" onSubmit={submit}>
      <h2>{trCosts.expenses.add}</h2>
      <div className="expense-fields">
        <label>{trCosts.expenses.kind}
          <select className="form-control" value={kind} onChange={({ target }) => setKind(kinds.find((one) => one === target.value) ?? 'packaging')}>{kinds.map((one) => <option key={one} value={one}>{trCosts.expenses.kinds[one]}</option>)}</select>
          <small>{trCosts.expenses.units[kind]}</small>
        </label>
        {kind === 'cargo' && <Field label={trCosts.expenses.carrier} hint={trCosts.expenses.everyCarrier} value={carrier} onChange={setCarrier} />}
        {kind === 'cargo' && <Field label={trCosts.expenses.desi} hint={trCosts.expenses.everyDesi} value={desi} onChange={setDesi} />}
        <Field label={`${trCosts.expenses.amount} ₺`} hint={text === '' ? trCosts.hint : amount === null ? trCosts.notANumber : trCosts.understood(amount, 'TRY')} value={text} onChange={setText} />
        <label>{trCosts.validFrom}<input className="form-control" type="date" required value={day} onChange={({ target }) => setDay(target.value)} /></label>
        <button type="submit" className="btn btn-primary" aria-disabled={!ready || saving.isPending}><Icon name="check" />{saving.isPending ? trCosts.saving : trCosts.save}</button>
      </div>
    </form>
  );
}

function Field({ label, hint, value, onChange }: { readonly label: string; readonly hint: string; readonly value: string; readonly onChange: (text: string) => void }) {
  return <label>{label}<input className="form-control" autoComplete="off" value={value} onChange={({ target }) => onChange(target.value)} /><small className="number">{hint}</small></label>;
}
