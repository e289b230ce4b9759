import { useQuery } from '@tanstack/react-query';
import { choicesQuery } from '../../api/catalog/creating.ts';
import type { AttributeChoice } from '../../api/types.ts';
import { trCreate } from '../../text/catalog/trCreate.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Waiting } from '../../ui/States.tsx';
import { withAttribute } from './draftEdit.ts';
import { Field, Wrong } from './fields/Field.tsx';
import { readCategory, type Editing } from './useDraft.ts';

/** Chosen in place of a value of Trendyol's list. */
const own = 'own';

/** What Trendyol wants to know in this category, required first; what is usual is proposed, never chosen by itself. */
export function AttributePanel({ editing }: { readonly editing: Editing }) {
  const { sheet, change } = editing;
  const { data } = useQuery(choicesQuery(readCategory(editing), sheet.colours.map(({ name }) => name)));
  const proposed = data?.attributes.filter(({ id, proposalId }) => proposalId !== null && !sheet.attributes.some((one) => one.id === id)) ?? [];
  const accept = () => change((now) => proposed.reduce((all, { id, proposalId }) => (proposalId === null ? all : withAttribute(all, id, [proposalId])), now));
  return (
    <section className="panel" aria-labelledby="create-attributes">
      <div className="create-panel-head">
        <h2 id="create-attributes">{trCreate.attributes}</h2>
        {proposed.length > 0 && <button type="button" className="btn btn-outline" onClick={accept}><Icon name="check" />{trCreate.proposals(proposed.length)}</button>}
      </div>
      {sheet.categoryId == null ? <p className="hint">{trCreate.attributesFirst}</p> : data == null ? <Waiting text={trCreate.attributesCome} /> : (
        <div className="create-columns">{data.attributes.map((attribute) => <Attribute key={attribute.id} attribute={attribute} editing={editing} />)}</div>
      )}
    </section>
  );
}

function Attribute({ attribute: { id, name, isRequired, allowsCustom, allowsMany, values, proposalId }, editing: { sheet, change } }: { readonly attribute: AttributeChoice; readonly editing: Editing }) {
  const said = sheet.attributes.find((one) => one.id === id);
  const chosen = said?.valueIds ?? [];
  const choose = (ids: readonly number[]) => change((now) => withAttribute(now, id, ids));
  const write = (words: string | null) => change((now) => withAttribute(now, id, [], words));
  const proposal = chosen.length === 0 && said?.custom == null ? values.find((value) => value.id === proposalId) : undefined;
  if (allowsMany && values.length > 0) {
    return (
      <fieldset className="create-field create-many">
        <legend>{name}{isRequired && <small> · {trCreate.required}</small>}</legend>
        <div className="create-ticks">
          {values.map((value) => (
            <label key={value.id}><input type="checkbox" className="tick" checked={chosen.includes(value.id)} onChange={({ target }) => choose(target.checked ? [...chosen, value.id] : chosen.filter((one) => one !== value.id))} />{value.name}</label>
          ))}
        </div>
        {allowsCustom && <OwnWords name={name} words={said?.custom ?? ''} onType={(text) => write(text === '' ? null : text)} />}
        <Wrong field={`attribute/${id}`} />
      </fieldset>
    );
  }
  return (
    <Field label={isRequired ? `${name} · ${trCreate.required}` : name} field={`attribute/${id}`}
      beside={proposal !== undefined && <button type="button" className="btn btn-outline" onClick={() => choose([proposal.id])}>{trCreate.proposal(proposal.name)}</button>}>
      {(props) => values.length === 0 && allowsCustom
        ? <input {...props} className="form-control" maxLength={50} value={said?.custom ?? ''} onChange={({ target }) => write(target.value === '' ? null : target.value)} />
        : (
            <>
              <select {...props} className="form-control" value={said?.custom == null ? chosen[0] ?? '' : own} onChange={({ target }) => { if (target.value === own) write(''); else choose(target.value === '' ? [] : [Number(target.value)]); }}>
                <option value="">{trCreate.choose}</option>
                {values.map((value) => <option key={value.id} value={value.id}>{value.name}</option>)}
                {allowsCustom && <option value={own}>{trCreate.own}…</option>}
              </select>
              {allowsCustom && said?.custom != null && <OwnWords name={name} words={said.custom} onType={write} />}
            </>
          )}
    </Field>
  );
}

/** What the seller says where no value of the list fits; it goes in place of a value, never beside one. */
function OwnWords({ name, words, onType }: { readonly name: string; readonly words: string; readonly onType: (text: string) => void }) {
  return <input className="form-control" aria-label={trCreate.ownOf(name)} placeholder={trCreate.own} autoComplete="off" maxLength={50} value={words} onChange={({ target }) => onType(target.value)} />;
}
