import { useState, type DragEvent } from 'react';
import { Link } from 'react-router';
import { mayPass } from '../../api/client.ts';
import { trImports } from '../../text/money/trImports.ts';
import { failureOf } from '../../ui/failure.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useImportUploads, type SheetUpload, type SheetUploads } from './useImportUploads.ts';

/** Takes sheets by dragging or choosing, several at once, and shows how far each has come. */
export function SheetDrop() {
  const uploads = useImportUploads();
  const [over, setOver] = useState(false);
  const [preview, setPreview] = useState(false);
  const open = uploads.all.filter(({ state }) => state !== 'kept');
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    setOver(false);
    uploads.add(event.dataTransfer.files, preview);
  };
  return (
    <section className={over ? 'drop drop-over' : 'drop'} onDragEnter={drag} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop}>
      <Icon name="download" />
      <div>
        <h2>{over ? trImports.dropNow : trImports.drop}</h2>
        <p>{trImports.dropText}</p>
      </div>
      <div className="head-deeds drop-deeds">
        <label className="btn btn-primary file-button">
          <Icon name="plusCircle" />{trImports.choose}
          <input type="file" className="visually-hidden" accept=".xlsx,.xls" multiple onChange={({ target }) => {
            uploads.add(target.files ?? [], preview);
            // The same file may be chosen again.
            target.value = '';
          }} />
        </label>
        <label className="drop-preview"><input type="checkbox" className="tick" checked={preview} onChange={({ target }) => setPreview(target.checked)} />{trImports.preview}</label>
      </div>
      {open.length > 0 && <ul className="uploads" aria-label={trImports.uploads}>{open.map((one) => <UploadRow key={one.id} upload={one} uploads={uploads} />)}</ul>}
    </section>
  );
}

function UploadRow({ upload: { id, file, state, part, importId, error }, uploads }: { readonly upload: SheetUpload; readonly uploads: SheetUploads }) {
  return (
    <li className={`upload upload-${state}`}>
      <Icon name={state === 'failed' ? 'warning' : state === 'known' ? 'checkCircle' : 'arrowRepeat'} spin={state === 'sending'} />
      <div>
        <p className="upload-name">{file.name}</p>
        {error !== null ? <p role="alert">{failureOf(error).text}</p> : <p role="status">{state === 'known' ? trImports.known : state === 'sending' ? trImports.sending(part) : trImports.queued}</p>}
        {state === 'sending' && <progress max={1} value={part} aria-label={file.name} />}
      </div>
      {error !== null && mayPass(error) && <button type="button" className="btn btn-outline" onClick={() => uploads.retry(id)}><Icon name="arrowClockwise" />{trImports.retry}</button>}
      {importId !== null && <Link className="btn btn-outline" to={`/commission/${importId}`}>{trImports.open}</Link>}
      {(state === 'failed' || state === 'known') && <button type="button" className="icon-button" aria-label={`${file.name}: ${trImports.forget}`} onClick={() => uploads.forget(id)}><Icon name="x" /></button>}
    </li>
  );
}
