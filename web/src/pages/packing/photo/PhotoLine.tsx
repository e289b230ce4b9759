import type { PackingState } from '../../../api/types.ts';
import { tr } from '../../../text/tr.ts';
import { trProof } from '../../../text/order/trProof.ts';
import { failureOf } from '../../../ui/failure.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { PhotoQueue, RefusedPhoto } from './photoLine.ts';
import type { PhotoView } from './usePhotos.ts';

interface CameraProps {
  readonly photos: PhotoView;
  readonly current: PackingState | null;
  readonly onTake: () => void;
}

/** What became of the pictures; an open camera says it beside its own. */
export function PhotoLine({ photos }: { readonly photos: PhotoView }) {
  const { queue, camera } = photos;
  const words = sentenceOf(queue);
  return (
    <section className="photo-line" aria-label={trProof.station.photos}>
      {words !== null && camera === 'off' && <p role="status"><Icon name={queue.away ? 'wifiOff' : 'camera'} />{words}</p>}
      {queue.refused.map((refused) => <Refused key={refused.photo.id} refused={refused} photos={photos} />)}
    </section>
  );
}

/** The camera beside the table: it covers nothing, and packing goes on. */
export function PhotoCamera({ photos, current, onTake }: CameraProps) {
  const { camera, video } = photos;
  if (camera === 'off') return null;
  return (
    <section className="photo-camera" aria-label={trProof.station.title}>
      {camera === 'on' && <video ref={video} autoPlay muted playsInline aria-label={trProof.station.title} />}
      <div className="photo-deeds">
        {camera === 'on' && <Blurring icon="camera" primary onDo={onTake}>{trProof.station.take}<kbd>f</kbd></Blurring>}
        {camera === 'none' && current !== null && <FileChoice onFile={(file) => photos.choose(current, file)} />}
        <Blurring icon="x" onDo={photos.close}>{trProof.station.close}<kbd>Esc</kbd></Blurring>
      </div>
      <p>
        <strong>{trProof.station.title}{current !== null && <> <span className="number">{current.orderNumber}</span></>}</strong>
        <span role="status">{said(photos)}</span>
      </p>
    </section>
  );
}

/** What the camera has to say beside its picture. */
function said({ camera, unreadable, queue }: PhotoView): string | null {
  if (unreadable) return trProof.station.unreadable;
  if (camera === 'opening') return trProof.station.opening;
  return sentenceOf(queue) ?? (camera === 'none' ? trProof.station.noCamera : null);
}

function FileChoice({ onFile }: { readonly onFile: (file: File) => void }) {
  return (
    <label className="btn btn-primary btn-station">
      <Icon name="camera" />{trProof.station.file}
      <input type="file" className="visually-hidden" accept="image/*" capture="environment" onChange={({ target }) => {
        const file = target.files?.[0];
        target.value = '';
        target.blur();
        if (file !== undefined) onFile(file);
      }} />
    </label>
  );
}

interface BlurringProps {
  readonly icon: 'camera' | 'x';
  readonly primary?: boolean;
  readonly onDo: () => void;
  readonly children: React.ReactNode;
}

/** A button that keeps the focus would answer the next Enter. */
function Blurring({ icon, primary = false, onDo, children }: BlurringProps) {
  return (
    <button type="button" className={`btn btn-station ${primary ? 'btn-primary' : 'btn-outline'}`} onClick={(event) => {
      event.currentTarget.blur();
      onDo();
    }}><Icon name={icon} />{children}</button>
  );
}

function Refused({ refused: { photo, error }, photos }: { readonly refused: RefusedPhoto; readonly photos: PhotoView }) {
  const { title, text } = failureOf(error);
  return (
    <div className="print-failed" role="alert">
      <Icon name="warning" />
      <p><strong>{trProof.station.failed(photo.orderNumber)}</strong><span>{title}. {text}</span></p>
      <button type="button" className="btn btn-outline btn-station" onClick={() => photos.retry(photo.id)}><Icon name="arrowClockwise" />{tr.retry}</button>
      <button type="button" className="icon-button" aria-label={trProof.station.forget(photo.orderNumber)} onClick={() => photos.forget(photo.id)}><Icon name="x" /></button>
    </div>
  );
}

function sentenceOf({ waiting, away, stored, lastKept }: PhotoQueue): string | null {
  const [first] = waiting;
  if (first !== undefined && away) return stored ? trProof.station.waiting(waiting.length) : trProof.station.waitingHere(waiting.length);
  if (first !== undefined) return trProof.station.sending(first.orderNumber);
  return lastKept === null ? null : trProof.station.kept(lastKept.orderNumber);
}
