import { useState, type SubmitEvent } from 'react';
import type { PriceRule } from '../../api/catalog/prices.ts';
import type { PriceStep } from '../../api/types.ts';
import { trPrices } from '../../text/trPrices.ts';
import { Icon } from '../../ui/Icon.tsx';
import { readAmount, typedAmount } from './amount.ts';

const changes: readonly PriceStep['change'][] = ['percent', 'amount', 'exactly'];
const endings: readonly PriceStep['ending'][] = ['kurus', 'whole', 'ninety', 'ninetyNine'];
const most = 1000;

interface Draft {
  readonly change: PriceStep['change'] | 'stays';
  readonly value: string;
  readonly ending: PriceStep['ending'];
}

interface PriceRuleFormProps {
  /** A price that was tried elsewhere, to begin with. */
  readonly tried: number | null;
  readonly chosen: number;
  readonly busy: boolean;
  readonly onPreview: (rule: PriceRule) => void;
  readonly onClear: () => void;
}

/** How the new prices are made. What was typed stays until the page is left. */
export function PriceRuleForm({ tried, chosen, busy, onPreview, onClear }: PriceRuleFormProps) {
  const [sale, setSale] = useState<Draft>(tried === null ? { change: 'percent', value: '', ending: 'kurus' } : { change: 'exactly', value: typedAmount(tried), ending: 'kurus' });
  const [list, setList] = useState<Draft>({ change: 'stays', value: '', ending: 'kurus' });
  const ready = chosen > 0 && chosen <= most && isRead(sale) && isRead(list) && (sale.change !== 'stays' || list.change !== 'stays');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ready && !busy) onPreview({ sale: stepOf(sale), list: stepOf(list) });
  };
  return (
    <form className="panel price-form" aria-label={trPrices.rule} onSubmit={submit}>
      <Step what={trPrices.sale} draft={sale} onChange={setSale} />
      <Step what={trPrices.list} draft={list} onChange={setList} />
      <div className="stock-save">
        <p className="number" role="status"><strong>{trPrices.chosen(chosen)}</strong></p>
        {chosen > 0 && <button type="button" className="btn btn-outline" onClick={onClear}>{trPrices.chooseNone}</button>}
        <button type="submit" className="btn btn-primary" aria-disabled={!ready || busy}><Icon name="eye" />{busy ? trPrices.previewing : trPrices.preview}</button>
      </div>
      {chosen > most && <p className="field-error" role="status"><Icon name="warning" />{trPrices.tooMany(most)}</p>}
    </form>
  );
}

function Step({ what, draft, onChange }: { readonly what: string; readonly draft: Draft; readonly onChange: (draft: Draft) => void }) {
  const { change, value, ending } = draft;
  const read = readAmount(value);
  return (
    <fieldset className="price-step">
      <legend>{what}</legend>
      <select className="form-control" aria-label={what} value={change} onChange={({ target }) => onChange({ ...draft, change: changes.find((one) => one === target.value) ?? 'stays' })}>
        <option value="stays">{trPrices.stays}</option>
        {changes.map((one) => <option key={one} value={one}>{trPrices.changes[one]}</option>)}
      </select>
      {change !== 'stays' && (
        <>
          <label>{trPrices.value[change]}
            <input className="form-control" inputMode="text" autoComplete="off" aria-label={trPrices.valueOf(what, trPrices.value[change])} value={value} onChange={({ target }) => onChange({ ...draft, value: target.value })} />
            <small>{value === '' ? (change === 'exactly' ? '' : trPrices.hint) : read === null ? trPrices.notANumber : trPrices.understood(change, read)}</small>
          </label>
          {change !== 'exactly' && (
            <label>{trPrices.ending}
              <select className="form-control" aria-label={trPrices.valueOf(what, trPrices.ending)} value={ending} onChange={({ target }) => onChange({ ...draft, ending: endings.find((one) => one === target.value) ?? 'kurus' })}>
                {endings.map((one) => <option key={one} value={one}>{trPrices.endings[one]}</option>)}
              </select>
            </label>
          )}
        </>
      )}
    </fieldset>
  );
}

function isRead({ change, value }: Draft): boolean {
  return change === 'stays' || readAmount(value) !== null;
}

function stepOf({ change, value, ending }: Draft): PriceStep | null {
  const read = readAmount(value);
  return change === 'stays' || read === null ? null : { change, value: read, ending: change === 'exactly' ? 'kurus' : ending };
}
