import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Link } from 'react-router';
import { enterCosts, missingCostsQuery, ratesQuery } from '../../api/money/costs.ts';
import type { CostCurrency, MissingCost } from '../../api/types.ts';
import { trCosts } from '../../text/money/trCosts.ts';
import { useMay } from '../../ui/access.ts';
import { toastFailure } from '../../ui/failure.ts';
import { formatMoney } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Photo } from '../../ui/Photo.tsx';
import { FailureNotice, Notice, Skeleton } from '../../ui/States.tsx';
import { toast } from '../../ui/toasts.ts';
import { readAmount } from '../pricing/amount.ts';
import { codeOf } from './currency.ts';
import { CurrencyChoice } from './CurrencyChoice.tsx';

const nameOf = ({ model, barcode }: MissingCost): string => model ?? barcode ?? '';

/** What sales wait for a cost, the dearest first: type, Enter, next. */
export function MissingList() {
  const may = useMay();
  const [currency, setCurrency] = useState<CostCurrency>('usd');
  const { data, error, refetch } = useQuery(missingCostsQuery);
  const { data: rates } = useQuery(ratesQuery);
  if (data === undefined) return error === null ? <Skeleton rows={6} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />;
  const gaps = rates?.gaps.length ?? 0;
  return (
    <>
      {gaps > 0 && <p className="cost-notice"><Icon name="warning" /><span>{trCosts.missing.rates(gaps)}</span><Link className="btn btn-outline" to="/costs?list=rates">{trCosts.missing.toRates}</Link></p>}
      {data.rows.length === 0
        ? <Notice icon="checkCircle" title={trCosts.missing.empty} text={trCosts.missing.emptyText} />
        : (
          <>
            <div className="cost-coverage">
              <div>
                <h2>{trCosts.missing.coverage(data.ofPackages, data.packages)}</h2>
                <p>{trCosts.missing.lira(data.lira)}{may('editCosts') && ` · ${trCosts.missing.how}`}</p>
              </div>
              {may('editCosts') && <CurrencyChoice value={currency} onChoose={setCurrency} />}
            </div>
            <ul className="movements cost-rows" aria-label={trCosts.list.missing}>
              {data.rows.map((row) => <MissingRow key={nameOf(row)} row={row} currency={currency} editable={may('editCosts')} />)}
            </ul>
            {data.rows.length < data.models && <p>{trCosts.missing.first(data.rows.length, data.models)}</p>}
          </>
        )}
    </>
  );
}

function MissingRow({ row, currency, editable }: { readonly row: MissingCost; readonly currency: CostCurrency; readonly editable: boolean }) {
  const client = useQueryClient();
  const [text, setText] = useState('');
  const name = nameOf(row);
  const amount = readAmount(text);
  const saving = useMutation({
    mutationFn: (typed: number) => enterCosts([{ target: row.model === null ? { scope: 'variant', barcode: row.barcode } : { scope: 'model', model: row.model }, amount: typed, currency, validFrom: row.firstDay }]),
    onSuccess: ({ lines }) => {
      toast('good', trCosts.saved(name, lines));
      return client.invalidateQueries({ queryKey: ['costs'] });
    },
    onError: toastFailure,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (amount === null || saving.isPending) return;
    saving.mutate(amount);
    const fields = [...event.currentTarget.closest('ul')?.querySelectorAll<HTMLInputElement>('input') ?? []];
    fields[fields.findIndex((one) => one.form === event.currentTarget) + 1]?.focus();
  };
  return (
    <li className="cost-row">
      <Photo imageUrl={row.picture} colour={row.colours[0] ?? null} quantity={1} />
      <div className="stock-what">
        <h3>{name} <small>{row.colours.join(', ')}</small></h3>
        <p className="number">{trCosts.missing.what(row.packages, row.pairs)} · {trCosts.missing.since(row.firstDay, row.lastDay)}</p>
      </div>
      <strong className="cost-lira number">{row.lira === null ? trCosts.unknownMoney : formatMoney(row.lira, 'TRY')}</strong>
      {editable && (
        <form className="cost-entry" onSubmit={submit}>
          <input className="form-control" inputMode="decimal" autoComplete="off" placeholder={trCosts.currency[currency]} aria-label={trCosts.missing.field(name)} aria-invalid={text !== '' && amount === null} value={text} readOnly={saving.isPending} onChange={({ target }) => setText(target.value)} />
          <button type="submit" className="btn btn-outline" aria-label={`${name}: ${trCosts.save}`} aria-disabled={amount === null || saving.isPending}><Icon name={saving.isPending ? 'arrowRepeat' : 'check'} spin={saving.isPending} /></button>
          <small className="number" role="status">{saving.isPending ? trCosts.saving : text === '' ? '' : amount === null ? trCosts.notANumber : trCosts.understood(amount, codeOf(currency))}</small>
        </form>
      )}
    </li>
  );
}
