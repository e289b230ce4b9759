import { useState, type SubmitEvent } from 'react';
import { tr } from '../../../text/tr.ts';
import { trProductCare } from '../../../text/catalog/trProductCare.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useChange, type Wish } from './useChange.ts';

type BufferChoice = 'keep' | 'fixed' | 'measured';

interface RulesProps {
  readonly barcodes: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** What is kept back from sale of these sizes, and when they are few. */
export function RulesDialog({ barcodes, onClose, onDone }: RulesProps) {
  const [buffer, setBuffer] = useState<BufferChoice>('keep');
  const [pairs, setPairs] = useState('1');
  const [low, setLow] = useState('');
  const change = useChange(barcodes, onDone);
  const wishes = wishesOf(buffer, pairs, low);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (wishes !== null && wishes.length > 0 && !change.isPending) change.mutate(wishes);
  };
  return (
    <Dialog title={trProductCare.rulesOf(barcodes.length)} onClose={onClose}>
      <form className="stock-deed" onSubmit={submit} noValidate>
        <fieldset className="rule-choices">
          <legend>{trProductCare.bufferChoice}</legend>
          {([['keep', trProductCare.bufferKeep], ['fixed', trProductCare.bufferFixed], ['measured', trProductCare.bufferMeasured]] as const).map(([choice, text]) => (
            <label key={choice}><input type="radio" name="buffer" checked={buffer === choice} onChange={() => setBuffer(choice)} />{text}</label>
          ))}
        </fieldset>
        {buffer === 'fixed' && <Pairs label={trProductCare.bufferPairs} text={pairs} onChange={setPairs} />}
        <Pairs label={trProductCare.low} text={low} hint={trProductCare.lowHint} empty onChange={setLow} />
        <div className="dialog-actions">
          <button type="submit" className="btn btn-primary" aria-disabled={wishes === null || wishes.length === 0 || change.isPending}>{change.isPending ? trProductCare.saving : trProductCare.save}</button>
          <button type="button" className="btn btn-outline" onClick={onClose}>{tr.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}

function Pairs({ label, text, hint, empty = false, onChange }: { readonly label: string; readonly text: string; readonly hint?: string; readonly empty?: boolean; readonly onChange: (text: string) => void }) {
  const wrong = numberOf(text) === null && !(empty && text.trim() === '');
  return (
    <label>
      {label}
      <input className="form-control" inputMode="numeric" autoComplete="off" maxLength={4} value={text} aria-invalid={wrong} onChange={({ target }) => onChange(target.value)} />
      {wrong ? <span className="field-error" role="status">{trProductCare.wrong}</span> : hint !== undefined && <small>{hint}</small>}
    </label>
  );
}

const numberOf = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : null);

/** null while a number is wrong. */
function wishesOf(buffer: BufferChoice, pairs: string, low: string): readonly Wish[] | null {
  const [fixed, few] = [numberOf(pairs), numberOf(low)];
  if ((buffer === 'fixed' && fixed === null) || (low.trim() !== '' && few === null)) return null;
  return [
    ...(buffer === 'fixed' && fixed !== null ? [{ change: 'fixBuffer', pairs: fixed } as const] : buffer === 'measured' ? [{ change: 'measureBuffer' } as const] : []),
    ...(few === null ? [] : [{ change: 'setLow', pairs: few } as const]),
  ];
}
