import type { CategoryChoices, DraftColour, DraftVariant } from '../../../api/types.ts';
import { tintOf } from '../../../text/colours.ts';
import { trCreate } from '../../../text/catalog/trCreate.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { toggled, withCell, withoutColour } from '../draftEdit.ts';
import { Field, NumberBox, useComplaint, Wrong } from '../fields/Field.tsx';
import type { Editing } from '../useDraft.ts';
import { CellPrices } from './CellPrices.tsx';
import { ColourPictures } from './ColourPictures.tsx';

interface ColourCardProps {
  readonly colour: DraftColour;
  readonly editing: Editing;
  readonly choices: CategoryChoices | null;
  /** Sizes may have prices of their own. */
  readonly priced: boolean;
}

/** One colour: Trendyol's word for it, its pictures, and a box for each size. */
export function ColourCard({ colour, editing, choices, priced }: ColourCardProps) {
  const { name } = colour;
  const { sheet, change, view } = editing;
  const kept = view.publications.some((one) => one.colour === name);
  const setWord = (id: number | null) => change((now) => ({ ...now, colours: now.colours.map((one) => (one.name === name ? { ...one, webColourId: id } : one)) }));
  const match = colour.webColourId == null ? choices?.colours.find(({ id }) => id === choices.matches[name]) : undefined;
  return (
    <section className="create-colour" aria-label={name}>
      <header>
        <svg className="create-swatch" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="11" fill={tintOf(name) ?? 'none'} stroke="currentColor" /></svg>
        <h3>{name}</h3>
        {!kept && <button type="button" className="icon-button" aria-label={trCreate.removeColour(name)} onClick={() => change((now) => withoutColour(now, name))}><Icon name="x" /></button>}
      </header>
      <Wrong field={`colour/${name}`} />
      <div className="create-cells">
        {sheet.sizes.map((size) => {
          const cell = sheet.variants.find((one) => one.colour === name && one.size === size);
          return cell === undefined
            ? <button key={size} type="button" className="create-cell create-absent" aria-label={trCreate.into(name, size)} onClick={() => change((now) => toggled(now, name, size))}><strong>{size}</strong><span>{trCreate.absent}</span><Icon name="plusCircle" /></button>
            : <Cell key={size} cell={cell} editing={editing} priced={priced} kept={view.publications.some((one) => one.colour === name && one.size === size)} />;
        })}
      </div>
      <div className="create-looks">
        {choices !== null && choices.colours.length > 0 && (
          <Field label={trCreate.webColour} field={`webColour/${name}`} beside={match !== undefined && <button type="button" className="btn btn-outline" onClick={() => setWord(match.id)}>{trCreate.proposal(match.name)}</button>}>
            {(props) => (
              <select {...props} className="form-control" value={colour.webColourId ?? ''} onChange={({ target }) => setWord(target.value === '' ? null : Number(target.value))}>
                <option value="">{trCreate.choose}</option>
                {choices.colours.map((value) => <option key={value.id} value={value.id}>{value.name}</option>)}
              </select>
            )}
          </Field>
        )}
        <ColourPictures colour={colour} editing={editing} />
      </div>
    </section>
  );
}

function Cell({ cell, editing, priced, kept }: { readonly cell: DraftVariant; readonly editing: Editing; readonly priced: boolean; readonly kept: boolean }) {
  const { change } = editing;
  const { colour, size, barcode, quantity } = cell;
  const at = `${colour}/${size}`;
  const wrongCode = useComplaint(`barcode/${at}`) !== null;
  const wrongStock = useComplaint(`quantity/${at}`) !== null;
  return (
    <div className="create-cell">
      <div className="create-cell-head">
        <strong>{size}</strong>
        {!kept && <button type="button" className="icon-button" aria-label={trCreate.out(colour, size)} onClick={() => change((now) => toggled(now, colour, size))}><Icon name="x" /></button>}
      </div>
      <label><span>{trCreate.stock}</span><NumberBox value={quantity ?? null} props={{ 'aria-label': trCreate.of(colour, size, trCreate.stock), 'aria-invalid': wrongStock, readOnly: kept }} onNumber={(value) => change((now) => withCell(now, cell, { quantity: value === null ? null : Math.trunc(value) }))} /></label>
      <label><span>{trCreate.barcode}</span><input className="form-control number" autoComplete="off" aria-label={trCreate.of(colour, size, trCreate.barcode)} aria-invalid={wrongCode} readOnly={kept} value={barcode ?? ''} onChange={({ target }) => change((now) => withCell(now, cell, { barcode: target.value === '' ? null : target.value }))} /></label>
      {priced && <CellPrices cell={cell} editing={editing} />}
      {['variants', 'quantity', 'barcode', 'price'].map((what) => <Wrong key={what} field={`${what}/${at}`} />)}
    </div>
  );
}
