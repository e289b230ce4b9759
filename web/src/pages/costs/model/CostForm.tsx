import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { enterCosts } from '../../../api/money/costs.ts';
import type { CostCurrency, CostHistory, CostTarget } from '../../../api/types.ts';
import { trCosts } from '../../../text/money/trCosts.ts';
import { toastFailure } from '../../../ui/failure.ts';
import { istanbulDay } from '../../../ui/format/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { toast } from '../../../ui/toasts.ts';
import { readAmount } from '../../pricing/amount.ts';
import { codeOf } from '../currency.ts';
import { CurrencyChoice } from '../CurrencyChoice.tsx';

interface Choice {
  readonly text: string;
  readonly target: CostTarget;
}

/** A new cost for the model, one of its colours or one of its sizes. */
export function CostForm({ history }: { readonly history: CostHistory }) {
  const client = useQueryClient();
  const choices = choicesOf(history);
  const [place, setPlace] = useState(0);
  const [text, setText] = useState('');
  const [currency, setCurrency] = useState<CostCurrency>('usd');
  const [day, setDay] = useState(() => istanbulDay(Date.now()));
  const choice = choices[place] ?? choices[0];
  const amount = readAmount(text);
  const saving = useMutation({
    mutationFn: ({ wanted, target }: { readonly wanted: number | null; readonly target: CostTarget }) => enterCosts([{ target, amount: wanted, currency, validFrom: day }]),
    onSuccess: ({ lines }, { wanted }) => {
      toast('good', wanted === null ? trCosts.window.takenBack(history.model) : trCosts.saved(history.model, lines));
      setText('');
      return client.invalidateQueries({ queryKey: ['costs'] });
    },
    onError: toastFailure,
  });
  if (choice === undefined) return null;
  const own = history.words.some((word) => word.inForce && word.amount !== null && word.scope === choice.target.scope && word.scope !== 'model' && (word.scope === 'variant' ? word.barcode === choice.target.barcode : word.colour === choice.target.colour));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (amount !== null && day !== '' && !saving.isPending) saving.mutate({ wanted: amount, target: choice.target });
  };
  return (
    <form className="cost-form" onSubmit={submit}>
      <label>{trCosts.window.scope}
        <select className="form-control" value={place} onChange={({ target }) => setPlace(Number(target.value))}>
          {choices.map((one, index) => <option key={one.text} value={index}>{one.text}</option>)}
        </select>
      </label>
      <CurrencyChoice value={currency} onChoose={setCurrency} />
      <label>{trCosts.amount}
        <input className="form-control" inputMode="decimal" autoComplete="off" value={text} aria-invalid={text !== '' && amount === null} onChange={({ target }) => setText(target.value)} />
        <small className="number">{text === '' ? trCosts.hint : amount === null ? trCosts.notANumber : trCosts.understood(amount, codeOf(currency))}</small>
      </label>
      <label>{trCosts.validFrom}
        <input className="form-control" type="date" required value={day} onChange={({ target }) => setDay(target.value)} />
        <small>{trCosts.window.laterOnly}</small>
      </label>
      <div className="cost-deeds">
        <button type="submit" className="btn btn-primary" aria-disabled={amount === null || saving.isPending}><Icon name="check" />{saving.isPending ? trCosts.saving : trCosts.save}</button>
        {own && <button type="button" className="btn btn-outline" aria-disabled={saving.isPending} onClick={() => { if (!saving.isPending) saving.mutate({ wanted: null, target: choice.target }); }}>{trCosts.window.takeBack}</button>}
      </div>
    </form>
  );
}

function choicesOf({ model, sizes }: CostHistory): readonly Choice[] {
  const colours = [...new Set(sizes.flatMap(({ colour }) => colour ?? []))];
  return [
    { text: trCosts.window.whole, target: { scope: 'model', model } },
    ...colours.map((colour) => ({ text: trCosts.window.colour(colour), target: { scope: 'colour' as const, model, colour } })),
    ...sizes.map(({ barcode, colour, size }) => ({ text: trCosts.window.size(colour, size, barcode), target: { scope: 'variant' as const, barcode } })),
  ];
}
