import { useState, type SubmitEvent } from 'react';
import type { ShelfSummary } from '../../../api/types.ts';
import { trCount } from '../../../text/stock/trCount.ts';
import { unsaidShelf } from '../../../device/stockDraft.ts';

/** What is counted. */
export type CountOf = { readonly shelf: string } | { readonly model: string };

interface StartCountProps {
  readonly shelves: readonly ShelfSummary[];
  readonly starting: boolean;
  readonly onStart: (of: CountOf) => void;
}

/** One shelf, or one model wherever it lies. */
export function StartCount({ shelves, starting, onStart }: StartCountProps) {
  const [shelf, setShelf] = useState(unsaidShelf);
  const [model, setModel] = useState('');
  const submit = (of: CountOf) => (event: SubmitEvent) => {
    event.preventDefault();
    if (!('model' in of) || of.model !== '') onStart(of);
  };
  const word = starting ? trCount.starting : trCount.start;
  return (
    <section className="panel start-count">
      <form onSubmit={submit({ shelf })}>
        <label><span>{trCount.shelf} <small>{trCount.shelfText}</small></span>
          <select className="form-control" value={shelf} onChange={({ target }) => setShelf(target.value)}>
            {[...new Set([unsaidShelf, ...shelves.map(({ code }) => code)])].map((code) => <option key={code} value={code}>{code}</option>)}
          </select>
        </label>
        <button type="submit" className="btn btn-primary" aria-label={`${trCount.shelf}: ${word}`} aria-disabled={starting}>{word}</button>
      </form>
      <form onSubmit={submit({ model: model.trim() })}>
        <label><span>{trCount.model} <small>{trCount.modelText}</small></span>
          <input className="form-control" maxLength={100} autoComplete="off" value={model} onChange={({ target }) => setModel(target.value)} />
        </label>
        <button type="submit" className="btn btn-outline" aria-label={`${trCount.model}: ${word}`} aria-disabled={starting || model.trim() === ''}>{word}</button>
      </form>
    </section>
  );
}
