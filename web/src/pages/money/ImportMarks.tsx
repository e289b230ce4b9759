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

const outcomes: readonly RowOutcome[] = ['applied', 'unchanged', 'noSuchOrder', 'error'];

export const countOf = (one: MoneyImport, outcome: RowOutcome) => ({ applied: one.applied, unchanged: one.unchanged, noSuchOrder: one.noSuchOrder, error: one.errors })[outcome];

/** Before it is applied, the words say what would become of the rows. */
const outcomeWords = (state: MoneyImport['state']) => (state === 'read' || state === 'undone' ? trImports.planned : trImports.outcomes);

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

/** How many rows ended how, to choose by. */
export function OutcomeCards({ one, hints, shown, onShow }: { readonly one: MoneyImport; readonly hints: Readonly<Record<RowOutcome, string>>; readonly shown: RowOutcome | null; readonly onShow: (outcome: RowOutcome | null) => void }) {
  return (
    <div className="outcome-cards" role="group" aria-label={trImports.filter}>
      {outcomes.filter((outcome) => countOf(one, outcome) > 0).map((outcome) => (
        <button key={outcome} type="button" className={`outcome-card outcome-${outcome}`} aria-pressed={shown === outcome} onClick={() => onShow(shown === outcome ? null : outcome)}>
          <span>{outcomeWords(one.state)[outcome]}</span><b className="number">{trImports.count(countOf(one, outcome))}</b><small>{hints[outcome]}</small>
        </button>
      ))}
    </div>
  );
}
