import { useQuery } from '@tanstack/react-query';
import { costHistoryQuery } from '../../../api/money/costs.ts';
import type { CostWord } from '../../../api/types.ts';
import { trCosts } from '../../../text/money/trCosts.ts';
import { useMay } from '../../../ui/access.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { formatFine, formatMoment } from '../../../ui/format/format.ts';
import { FailureNotice, Waiting } from '../../../ui/States.tsx';
import { codeOf } from '../currency.ts';
import { CostForm } from './CostForm.tsx';
import { RecostBox } from './RecostBox.tsx';

/** One model: a new cost, every word that was said, and sold lines. */
export function CostWindow({ model, onClose }: { readonly model: string; readonly onClose: () => void }) {
  const may = useMay();
  const { data, error, refetch } = useQuery(costHistoryQuery(model));
  return (
    <Dialog title={trCosts.window.title(model)} onClose={onClose}>
      {data === undefined
        ? error === null ? <Waiting /> : <FailureNotice error={error} onRetry={refetch} />
        : (
          <div className="cost-window">
            {may('editCosts') && <CostForm history={data} />}
            <section>
              <h3>{trCosts.window.history}</h3>
              {data.words.length === 0 ? <p>{trCosts.window.noHistory}</p> : <ul className="cost-words">{data.words.map((word) => <Word key={word.id} word={word} />)}</ul>}
            </section>
            {may('editCosts') && data.words.length > 0 && <RecostBox model={model} />}
          </div>
        )}
    </Dialog>
  );
}

function Word({ word }: { readonly word: CostWord }) {
  const { scope, colour, size, amount, currency, validFrom, madeAt, madeBy, inForce } = word;
  const what = scope === 'model' ? trCosts.window.modelScope : [colour, size].filter((part) => part !== null).join(' ');
  return (
    <li className={inForce ? 'cost-word' : 'cost-word cost-word-old'}>
      <strong className="number">{amount === null ? trCosts.window.removed : formatFine(amount, codeOf(currency))}</strong>
      <span>{what}</span>
      {inForce && <span className="chip chip-green">{trCosts.window.holds}</span>}
      <small className="number">{trCosts.models.since(validFrom)} · {trCosts.by(madeBy, formatMoment(madeAt))}</small>
    </li>
  );
}
