import type { MoneyImport, RowOutcome } from '../../api/money/imports.ts';
import { trImports } from '../../text/money/trImports.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';

const marks: Readonly<Record<MoneyImport['state'], readonly [tone: string, icon: IconName]>> = {
  received: ['blue', 'hourglass'],
  read: ['amber', 'eye'],
  applied: ['green', 'check'],
  undone: ['grey', 'arrowLeft'],
  refused: ['red', 'warning'],
};

const outcomeMarks: Readonly<Record<RowOutcome, readonly [tone: string, icon: IconName]>> = {
  applied: ['green', 'check'],
  unchanged: ['grey', 'dashCircle'],
  noSuchOrder: ['amber', 'clock'],
  error: ['red', 'warning'],
};

export const outcomes: readonly RowOutcome[] = ['applied', 'unchanged', 'noSuchOrder', 'error'];

export const countOf = (one: MoneyImport, outcome: RowOutcome) => ({ applied: one.applied, unchanged: one.unchanged, noSuchOrder: one.noSuchOrder, error: one.errors })[outcome];

/** Before it is applied, the words say what would become of the rows. */
export const outcomeWords = (state: MoneyImport['state']) => (state === 'read' || state === 'undone' ? trImports.planned : trImports.outcomes);

export function ImportChip({ state }: { readonly state: MoneyImport['state'] }) {
  const [tone, icon] = marks[state];
  return <span className={`chip chip-${tone}`}><Icon name={icon} />{trImports.states[state]}</span>;
}

export function OutcomeChip({ outcome, state }: { readonly outcome: RowOutcome; readonly state: MoneyImport['state'] }) {
  const [tone, icon] = outcomeMarks[outcome];
  return <span className={`chip chip-${tone}`}><Icon name={icon} />{outcomeWords(state)[outcome]}</span>;
}

/** How many rows ended how; outcomes without a row are left out. */
export function OutcomeCounts({ one }: { readonly one: MoneyImport }) {
  return (
    <ul className="outcome-counts">
      {outcomes.filter((outcome) => countOf(one, outcome) > 0).map((outcome) => (
        <li key={outcome} className={`outcome-${outcome}`}><Icon name={outcomeMarks[outcome][1]} />{outcomeWords(one.state)[outcome]} <b className="number">{trImports.count(countOf(one, outcome))}</b></li>
      ))}
    </ul>
  );
}
