import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { enterExpense, expensesQuery } from '../../api/money/costs.ts';
import type { ExpenseWord } from '../../api/types.ts';
import { trCosts } from '../../text/money/trCosts.ts';
import { useMay } from '../../ui/access.ts';
import { toastFailure } from '../../ui/failure.ts';
import { formatFine, formatMoment, istanbulDay } from '../../ui/format/format.ts';
import { FailureNotice, Notice, Skeleton } from '../../ui/States.tsx';
import { toast } from '../../ui/toasts.ts';
import { expenseText, kinds } from './expense.ts';
import { ExpenseForm } from './ExpenseForm.tsx';

/** What else selling costs: what holds today, and every word that was said. */
export function ExpensesView() {
  const may = useMay();
  const { data, error, refetch } = useQuery(expensesQuery);
  if (data === undefined) return error === null ? <Skeleton rows={4} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />;
  const inForce = data.words.filter((word) => word.inForce).toSorted((one, other) => kinds.indexOf(one.key.kind) - kinds.indexOf(other.key.kind) || expenseText(one.key).localeCompare(expenseText(other.key), 'tr'));
  return (
    <div className="expenses">
      {may('editCosts') && <ExpenseForm />}
      {data.words.length === 0
        ? <Notice icon="creditCard" title={trCosts.expenses.empty} text={trCosts.expenses.emptyText} />
        : (
          <>
            <section><h2>{trCosts.expenses.inForce}</h2><ul className="movements">{inForce.map((word) => <Expense key={word.id} word={word} editable={may('editCosts')} />)}</ul></section>
            <details><summary>{trCosts.expenses.history}</summary><ul className="movements">{data.words.map((word) => <Expense key={word.id} word={word} editable={false} />)}</ul></details>
          </>
        )}
    </div>
  );
}

function Expense({ word, editable }: { readonly word: ExpenseWord; readonly editable: boolean }) {
  const client = useQueryClient();
  const what = expenseText(word.key);
  const ending = useMutation({
    mutationFn: () => enterExpense(word.key, null, istanbulDay(Date.now())),
    onSuccess: () => {
      toast('good', trCosts.expenses.ended(what));
      return client.invalidateQueries({ queryKey: ['costs', 'expenses'] });
    },
    onError: toastFailure,
  });
  return (
    <li className="expense">
      <div className="stock-what"><h3>{what}</h3><p className="number">{trCosts.models.since(word.validFrom)} · {trCosts.by(word.madeBy, formatMoment(word.madeAt))}</p></div>
      <p className="expense-amount number">{word.amount === null ? trCosts.expenses.over : <><strong>{formatFine(word.amount, 'TRY')}</strong> <small>{trCosts.expenses.units[word.key.kind]}</small></>}</p>
      {editable && <button type="button" className="btn btn-outline" aria-label={trCosts.expenses.endOf(what)} aria-disabled={ending.isPending} onClick={() => { if (!ending.isPending) ending.mutate(); }}>{trCosts.expenses.end}</button>}
    </li>
  );
}
