import { useState, type SubmitEvent } from 'react';
import { trTwins } from '../../../text/stock/trTwins.ts';
import { MergeDialog } from './MergeDialog.tsx';

/** A code by hand or by scanner that is to mean a product, too. */
export function NewAlias() {
  const [code, setCode] = useState('');
  const [barcode, setBarcode] = useState('');
  const [asked, setAsked] = useState<readonly [string, string] | null>(null);
  const ready = code.trim() !== '' && barcode.trim() !== '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ready) setAsked([barcode.trim(), code.trim()]);
  };
  return (
    <section className="twin-section">
      <h2>{trTwins.newTitle}</h2>
      <p>{trTwins.newText}</p>
      <form className="new-alias" onSubmit={submit}>
        <label>{trTwins.newProduct}<input className="form-control" maxLength={300} autoComplete="off" spellCheck={false} value={barcode} onChange={({ target }) => setBarcode(target.value)} /></label>
        <label>{trTwins.newCode}<input className="form-control" maxLength={300} autoComplete="off" spellCheck={false} value={code} onChange={({ target }) => setCode(target.value)} /></label>
        <button type="submit" className="btn btn-primary" aria-disabled={!ready}>{trTwins.next}</button>
      </form>
      {asked !== null && <MergeDialog choices={asked} sides={null} onClose={() => setAsked(null)} />}
    </section>
  );
}
