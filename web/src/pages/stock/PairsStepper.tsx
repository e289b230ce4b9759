import { useState } from 'react';
import { trStock } from '../../text/stock/trStock.ts';
import { readPairs } from './entryQueue.ts';

interface PairsStepperProps {
  readonly name: string;
  /** Null while nothing was counted. */
  readonly pairs: number | null;
  readonly frozen: boolean;
  readonly onPairs: (pairs: number) => void;
}

/** A number of pairs to press or to type. */
export function PairsStepper({ name, pairs, frozen, onPairs }: PairsStepperProps) {
  const now = pairs ?? 0;
  return (
    <div className="stepper">
      <button type="button" className="btn btn-outline" aria-label={trStock.less(name)} disabled={frozen || now <= 0} onClick={() => onPairs(now - 1)}>−</button>
      <Amount key={pairs} label={trStock.amount(name)} pairs={pairs} frozen={frozen} onPairs={onPairs} />
      <button type="button" className="btn btn-outline" aria-label={trStock.more(name)} disabled={frozen || now >= 9999} onClick={() => onPairs(now + 1)}>+</button>
    </div>
  );
}

/** Takes a number when the field is left or Enter is pressed; what is no number stays marked and is not taken. */
function Amount({ label, pairs, frozen, onPairs }: { readonly label: string; readonly pairs: number | null; readonly frozen: boolean; readonly onPairs: (pairs: number) => void }) {
  const [text, setText] = useState(pairs === null ? '' : String(pairs));
  const read = readPairs(text);
  const take = () => { if (read !== null && read !== pairs) onPairs(read); };
  return (
    <input className="form-control" inputMode="numeric" autoComplete="off" maxLength={4} aria-label={label} aria-invalid={read === null && (pairs !== null || text !== '')} disabled={frozen} value={text}
      onChange={({ target }) => setText(target.value)} onBlur={take} onKeyDown={({ key }) => { if (key === 'Enter') take(); }} />
  );
}
