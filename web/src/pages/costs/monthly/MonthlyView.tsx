import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { enterMonthly, monthlyQuery, type MonthlyWord } from '../../../api/money/monthly.ts';
import { trCosts } from '../../../text/money/trCosts.ts';
import { trMonthly } from '../../../text/money/trMonthly.ts';
import { useMay } from '../../../ui/access.ts';
import { toastFailure } from '../../../ui/failure.ts';
import { formatFine, formatMoment, istanbulDay } from '../../../ui/format/format.ts';
import { FailureNotice, Skeleton } from '../../../ui/States.tsx';
import { toast } from '../../../ui/toasts.ts';
import { codeOf } from '../currency.ts';
import { MonthlyForm } from './MonthlyForm.tsx';

const nextMonth = (): string => {
  const [year = 0, month = 0] = istanbulDay(Date.now()).split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
};

/** What the shop pays each month whether it sells or not, and every word that was said of it. */
export function MonthlyView() {
  const may = useMay();
  const { data, error, refetch } = useQuery(monthlyQuery);
  if (data === undefined) return error === null ? <Skeleton rows={3} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />;
  const now = data.words.filter((word) => word.inForce);
  return (
    <section className="expenses" aria-label={trMonthly.title}>
      <div><h2>{trMonthly.title}</h2><p>{trMonthly.lead}</p></div>
      {may('editCosts') && <MonthlyForm names={[...new Set(data.words.map((word) => word.terms.name))]} />}
      <section>
        <h3>{trMonthly.inForce}</h3>
        {now.length === 0 ? <p>{trMonthly.nothing}</p> : <ul className="movements">{now.map((word) => <Word key={word.id} word={word} editable={may('editCosts')} />)}</ul>}
      </section>
      {data.words.length > 0 && <details><summary>{trMonthly.history}</summary><ul className="movements">{data.words.map((word) => <Word key={word.id} word={word} editable={false} />)}</ul></details>}
    </section>
  );
}

function Word({ word: { terms, madeAt, madeBy }, editable }: { readonly word: MonthlyWord; readonly editable: boolean }) {
  const client = useQueryClient();
  const ending = useMutation({
    mutationFn: (firstMonth: string) => enterMonthly({ ...terms, amount: null, firstMonth, lastMonth: null }),
    onSuccess: (_, firstMonth) => {
      toast('good', trMonthly.ended(terms.name, firstMonth));
      return client.invalidateQueries({ queryKey: ['costs'] });
    },
    onError: toastFailure,
  });
  return (
    <li className="expense">
      <div className="stock-what"><h4>{terms.name}</h4><p className="number">{trMonthly.span(terms.firstMonth, terms.lastMonth)} · {trCosts.by(madeBy, formatMoment(madeAt))}</p></div>
      <p className="expense-amount number">{terms.amount === null ? trMonthly.over : <><strong>{formatFine(terms.amount, codeOf(terms.currency))}</strong> <small>{trMonthly.perMonth}</small></>}</p>
      {editable && <button type="button" className="btn btn-outline" aria-label={trMonthly.endOf(terms.name)} aria-disabled={ending.isPending} onClick={() => { if (!ending.isPending) ending.mutate(nextMonth()); }}>{trMonthly.end}</button>}
    </li>
  );
}
