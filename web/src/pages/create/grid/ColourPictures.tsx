import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type SubmitEvent } from 'react';
import { pictureSetQuery } from '../../../api/catalog/pictures.ts';
import type { DraftColour } from '../../../api/types.ts';
import { trCreate } from '../../../text/catalog/trCreate.ts';
import { useMay } from '../../../ui/access.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { UploadBox } from '../../pictures/UploadBox.tsx';
import { withPictures } from '../draftEdit.ts';
import { Wrong } from '../fields/Field.tsx';
import type { Editing } from '../useDraft.ts';

const ours = '/api/pictures/files/';
const none: readonly string[] = [];

/** The pictures of a colour: those that the shop keeps of it, in their order, and addresses that somebody typed. */
export function ColourPictures({ colour, editing: { sheet, change } }: { readonly colour: DraftColour; readonly editing: Editing }) {
  const may = useMay()('keepPictures');
  const model = sheet.modelCode ?? '';
  const { name } = colour;
  const pictures = colour.pictures ?? none;
  const { data } = useQuery({ ...pictureSetQuery({ model, colour: name }), enabled: model !== '' });
  const own = data?.pictures.map(({ publicUrl }) => publicUrl).filter((url) => url !== null);
  const next = own === undefined ? null : [...own, ...pictures.filter((url) => !url.includes(ours))].slice(0, 8).join('\n');
  const now = pictures.join('\n');
  // What is uploaded or put in another order here or on the page of pictures is what will be sent.
  useEffect(() => {
    if (next !== null && next !== now) change((draft) => withPictures(draft, name, next === '' ? [] : next.split('\n')));
  }, [next, now, name, change]);
  return (
    <div className="create-pictures" role="group" aria-label={`${name} ${trCreate.pictures}`}>
      <span className="create-label">{trCreate.pictures}</span>
      <p className="hint">{pictures.length > 0 ? trCreate.picturesOf(pictures.length) : model === '' ? trCreate.picturesFirst : trCreate.picturesNone}</p>
      {data?.pictures.some(({ state, publicUrl }) => state === 'ready' && publicUrl === null) === true && <p className="create-wrong"><Icon name="warning" />{trCreate.noAddress}</p>}
      {model !== '' && may && <details><summary>{trCreate.upload}</summary><UploadBox owner={{ model, colour: name }} /></details>}
      <ul className="create-strip">
        {data?.pictures.filter(({ url }) => url !== null).map(({ id, url }) => <li key={id}><img src={url ?? ''} alt="" loading="lazy" /></li>)}
        {pictures.filter((url) => !url.includes(ours)).map((url) => (
          <li key={url} className="create-linked"><span>{url}</span><button type="button" className="icon-button" aria-label={trCreate.removePicture(name, pictures.indexOf(url) + 1)} onClick={() => change((draft) => withPictures(draft, name, pictures.filter((one) => one !== url)))}><Icon name="x" /></button></li>
        ))}
      </ul>
      <Wrong field={`pictures/${name}`} />
      <Address name={name} onAdd={(url) => change((draft) => withPictures(draft, name, [...pictures, url]))} />
    </div>
  );
}

function Address({ name, onAdd }: { readonly name: string; readonly onAdd: (url: string) => void }) {
  const [url, setUrl] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (url.trim() === '') return;
    onAdd(url.trim());
    setUrl('');
  };
  return (
    <form className="create-adder" onSubmit={submit}>
      <input type="url" className="form-control" aria-label={trCreate.addressOf(name)} placeholder="https://…" autoComplete="off" value={url} onChange={({ target }) => setUrl(target.value)} />
      <button type="submit" className="btn btn-outline"><Icon name="plusCircle" />{trCreate.add}</button>
    </form>
  );
}
