import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { choicesQuery, reserveCodes } from '../../../api/catalog/creating.ts';
import { trCreate } from '../../../text/catalog/trCreate.ts';
import { toastFailure } from '../../../ui/failure.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { readAmount } from '../../pricing/amount.ts';
import { hasOwnPrices, withCodes, withColour, withoutCode, withoutOwnPrices, withoutSize, withSize } from '../draftEdit.ts';
import { Wrong } from '../fields/Field.tsx';
import { readCategory, type Editing } from '../useDraft.ts';
import { ColourCard } from './ColourCard.tsx';

const usual = ['35', '36', '37', '38', '39', '40', '41'];

/** Colours times sizes: what is made of the model, with stock and barcodes. */
export function GridPanel({ editing }: { readonly editing: Editing }) {
  const { view, sheet, change } = editing;
  const { data } = useQuery(choicesQuery(readCategory(editing), sheet.colours.map(({ name }) => name)));
  const [pricing, setPricing] = useState(false);
  const priced = pricing || hasOwnPrices(sheet);
  const lacking = withoutCode(sheet);
  const making = useMutation({
    mutationFn: () => reserveCodes(view.id, lacking, false),
    onSuccess: ({ barcodes }) => change((now) => withCodes(now, barcodes)),
    onError: toastFailure,
  });
  return (
    <section className="panel" aria-labelledby="create-grid">
      <h2 id="create-grid">{trCreate.grid}</h2>
      <p className="hint">{trCreate.gridLead}</p>
      <div className="create-field" role="group" aria-label={trCreate.sizes}>
        <span className="create-label">{trCreate.sizes}</span>
        <div className="create-sizes">
          {[...new Set([...usual, ...sheet.sizes])].sort((one, other) => one.localeCompare(other, 'tr', { numeric: true })).map((size) => (
            <button key={size} type="button" className="create-size" aria-pressed={sheet.sizes.includes(size)} onClick={() => change((now) => (now.sizes.includes(size) ? withoutSize(now, size) : withSize(now, size)))}>{size}</button>
          ))}
          <Adder label={trCreate.addSize} placeholder="42" onAdd={(text) => change((now) => withSize(now, text))} />
        </div>
        {sheet.sizes.map((size) => <Wrong key={size} field={`size/${size}`} />)}
      </div>
      <div className="create-tools">
        <Adder label={trCreate.addColour} placeholder={trCreate.colourPlaceholder} onAdd={(text) => change((now) => withColour(now, text))} />
        {sheet.variants.length > 0 && <Adder label={trCreate.stockAllLabel} placeholder="0" button={trCreate.stockAll} onAdd={(text) => {
          const pairs = readAmount(text);
          if (pairs !== null) change((now) => ({ ...now, variants: now.variants.map((cell) => (cell.quantity == null ? { ...cell, quantity: Math.trunc(pairs) } : cell)) }));
        }} />}
        {sheet.variants.length > 0 && (
          <button type="button" className="btn btn-outline" onClick={() => { setPricing(!priced); if (hasOwnPrices(sheet)) change(withoutOwnPrices); }}><Icon name="tag" />{priced ? trCreate.together : trCreate.apart}</button>
        )}
        {lacking > 0 && <button type="button" className="btn btn-outline" aria-disabled={making.isPending} onClick={() => { if (!making.isPending) making.mutate(); }}><Icon name="upcScan" />{trCreate.codes(lacking)}</button>}
      </div>
      {priced && <p className="hint">{trCreate.apartHint}</p>}
      <Wrong field="variants" />
      {sheet.colours.map((colour) => <ColourCard key={colour.name} colour={colour} editing={editing} choices={data ?? null} priced={priced} />)}
    </section>
  );
}

/** A box with a button, that empties when its text was taken. */
function Adder({ label, placeholder, button = trCreate.add, onAdd }: { readonly label: string; readonly placeholder: string; readonly button?: string; readonly onAdd: (text: string) => void }) {
  const [text, setText] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onAdd(text);
    setText('');
  };
  return (
    <form className="create-adder" onSubmit={submit}>
      <input className="form-control" aria-label={label} placeholder={placeholder} autoComplete="off" maxLength={50} value={text} onChange={({ target }) => setText(target.value)} />
      <button type="submit" className="btn btn-outline"><Icon name="plusCircle" />{button}</button>
    </form>
  );
}
