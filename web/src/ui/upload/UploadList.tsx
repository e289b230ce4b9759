import type { ReactNode } from 'react';
import { mayPass } from '../../api/client.ts';
import { trUpload } from '../../text/catalog/trUpload.ts';
import { failureOf } from '../failure.ts';
import { Icon } from '../Icon.tsx';
import type { Upload, UploadQueue } from './useUploadQueue.ts';

interface UploadListProps<Wish, Answer> {
  readonly queue: UploadQueue<Wish, Answer>;
  readonly label: string;
  /** What is said of a file that the server had already, and where that is. */
  readonly known?: { readonly text: string; readonly link: (answer: Answer) => ReactNode };
}

/** How far each file has come; what is kept is on the page itself. */
export function UploadList<Wish, Answer>({ queue, label, known }: UploadListProps<Wish, Answer>) {
  const open = queue.all.filter(({ state }) => state !== 'kept');
  if (open.length === 0) return null;
  return (
    <ul className="uploads" aria-label={label}>
      {open.map((one) => (
        <UploadRow key={one.id} one={one} queue={queue} {...(known === undefined || one.state !== 'known' || one.answer === null ? {} : { known: { text: known.text, link: known.link(one.answer) } })} />
      ))}
    </ul>
  );
}

interface UploadRowProps<Wish, Answer> {
  readonly one: Upload<Wish, Answer>;
  readonly queue: UploadQueue<Wish, Answer>;
  readonly known?: { readonly text: string; readonly link: ReactNode };
}

function UploadRow<Wish, Answer>({ one: { id, file, state, part, error }, queue, known }: UploadRowProps<Wish, Answer>) {
  return (
    <li className={`upload upload-${state}`}>
      <Icon name={state === 'failed' ? 'warning' : state === 'known' ? 'checkCircle' : 'arrowRepeat'} spin={state === 'sending'} />
      <div>
        <p className="upload-name">{file.name}</p>
        {error !== null && <p role="alert">{failureOf(error).text}</p>}
        {known !== undefined && <p role="status">{known.text}</p>}
        {(state === 'queued' || state === 'sending') && <p>{state === 'sending' ? trUpload.sending(part) : trUpload.queued}</p>}
        {state === 'sending' && <progress max={1} value={part} aria-label={file.name} />}
      </div>
      {error !== null && mayPass(error) && <button type="button" className="btn btn-outline" onClick={() => queue.retry(id)}><Icon name="arrowClockwise" />{trUpload.retry}</button>}
      {known?.link}
      {(state === 'failed' || state === 'known') && <button type="button" className="icon-button" aria-label={`${file.name}: ${trUpload.forget}`} onClick={() => queue.forget(id)}><Icon name="x" /></button>}
    </li>
  );
}
