import { useState, type DragEvent } from 'react';
import { mayPass } from '../../api/client.ts';
import type { PictureOwner } from '../../api/catalog/pictures.ts';
import { trPictures } from '../../text/trPictures.ts';
import { failureOf } from '../../ui/failure.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useUploads, type Upload, type Uploads } from './useUploads.ts';

/** What browsers turn a phone's own formats into before they send it. */
const accepted = 'image/jpeg,image/png,image/webp';

/** Takes pictures by dragging, choosing or the camera, and shows how far each has come. */
export function UploadBox({ owner }: { readonly owner: PictureOwner }) {
  const uploads = useUploads(owner);
  const [over, setOver] = useState(false);
  const open = uploads.all.filter(({ state }) => state !== 'kept');
  const kept = uploads.all.length - open.length;
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    setOver(false);
    uploads.add(event.dataTransfer.files);
  };
  return (
    <section className={over ? 'drop drop-over' : 'drop'} onDragEnter={drag} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop}>
      <Icon name="download" />
      <div>
        <h2>{over ? trPictures.dropNow : trPictures.drop}</h2>
        <p>{trPictures.dropText}</p>
      </div>
      <div className="head-deeds">
        <FileButton text={trPictures.add} icon="plusCircle" onFiles={uploads.add} />
        <FileButton text={trPictures.camera} icon="camera" camera onFiles={uploads.add} />
      </div>
      {kept > 0 && <p className="upload-kept" role="status"><Icon name="checkCircle" />{trPictures.kept(kept)}</p>}
      {open.length > 0 && <ul className="uploads" aria-label={trPictures.uploads}>{open.map((one) => <UploadRow key={one.id} upload={one} uploads={uploads} />)}</ul>}
    </section>
  );
}

interface FileButtonProps {
  readonly text: string;
  readonly icon: 'plusCircle' | 'camera';
  readonly camera?: boolean;
  readonly onFiles: (files: Iterable<File>) => void;
}

function FileButton({ text, icon, camera = false, onFiles }: FileButtonProps) {
  return (
    <label className={camera ? 'btn btn-outline file-button camera-button' : 'btn btn-primary file-button'}>
      <Icon name={icon} />{text}
      <input type="file" className="visually-hidden" accept={accepted} multiple={!camera} {...(camera ? { capture: 'environment' } : {})} onChange={({ target }) => {
        onFiles(target.files ?? []);
        // The same file may be chosen again.
        target.value = '';
      }} />
    </label>
  );
}

function UploadRow({ upload: { id, file, state, part, error }, uploads }: { readonly upload: Upload; readonly uploads: Uploads }) {
  const failure = error === null ? null : failureOf(error);
  return (
    <li className={`upload upload-${state}`}>
      <Icon name={state === 'failed' ? 'warning' : 'arrowRepeat'} spin={state === 'sending'} />
      <div>
        <p className="upload-name">{file.name}</p>
        {failure === null
          ? <p>{state === 'sending' ? trPictures.uploading(Math.round(part * 100)) : trPictures.queued}</p>
          : <p role="alert">{failure.text}</p>}
        {state === 'sending' && <progress max={1} value={part} aria-label={file.name} />}
      </div>
      {error !== null && mayPass(error) && <button type="button" className="btn btn-outline" onClick={() => uploads.retry(id)}><Icon name="arrowClockwise" />{trPictures.retry}</button>}
      {state === 'failed' && <button type="button" className="icon-button" aria-label={`${file.name}: ${trPictures.forget}`} onClick={() => uploads.forget(id)}><Icon name="x" /></button>}
    </li>
  );
}
