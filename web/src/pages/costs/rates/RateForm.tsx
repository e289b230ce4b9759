import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { typeRate } from '../../../api/money/costs.ts';
import { trCosts } from '../../../text/money/trCosts.ts';
import { useNow } from '../../../ui/clock.ts';
import { toastFailure } from '../../../ui/failure.ts';
import { istanbulDay } from '../../../ui/format/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { toast } from '../../../ui/toasts.ts';
import { readAmount } from '../../pricing/amount.ts';

/** A person says what a dollar costs on a day. */
export function RateForm({ firstGap }: { readonly firstGap: string | undefined }) {
  const client = useQueryClient();
  const [chosen, setDay] = useState<string | null>(null);
  const [text, setText] = useState('');
  const today = istanbulDay(useNow(60_000));
  const day = chosen ?? firstGap ?? today;
  const value = readAmount(text);
  const saving = useMutation({
    mutationFn: (typed: number) => typeRate(day, typed),
    onSuccess: ({ lines }) => {
      toast('good', trCosts.rates.saved(day, lines));
      setText('');
      setDay(null);
      return client.invalidateQueries({ queryKey: ['costs'] });
    },
    onError: toastFailure,
  });
  const ready = value !== null && day !== '' && day <= today;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ready && !saving.isPending) saving.mutate(value);
  };
  return (
    <form className="panel rate-form" onSubmit={submit}>
      <h2>{trCosts.rates.type}</h2>
      <div className="cost-days">
        <label>{trCosts.rates.day}<input className="form-control" type="date" required max={today} value={day} onChange={({ target }) => setDay(target.value)} /></label>
        <label>{trCosts.rates.value}<input className="form-control" inputMode="decimal" autoComplete="off" value={text} aria-invalid={text !== '' && value === null} onChange={({ target }) => setText(target.value)} /></label>
        <button type="submit" className="btn btn-outline" aria-disabled={!ready || saving.isPending}><Icon name="check" />{saving.isPending ? trCosts.saving : trCosts.save}</button>
      </div>
      <small className="number">{text === '' ? trCosts.hint : value === null ? trCosts.notANumber : trCosts.understood(value, 'TRY')}</small>
    </form>
  );
}
