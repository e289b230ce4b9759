import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { timelineQuery } from '../../../api/orders.ts';
import { photoUrl } from '../../../api/packing.ts';
import type { TimelineEntry } from '../../../api/types.ts';
import { trProof } from '../../../text/order/trProof.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { formatDateTime } from '../../../ui/format/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { FailureNotice, Waiting } from '../../../ui/States.tsx';
import { wordsOf } from './timelineWords.ts';

/** A campaign day's package may have been scanned for long; the rest comes on a wish. */
const shownFirst = 40;

/** Everything that was done with the package, newest first as the server sends it. */
export function Timeline({ packageId }: { readonly packageId: number }) {
  const { data: entries, error, refetch } = useQuery(timelineQuery(packageId));
  const [whole, setWhole] = useState(false);
  const [photo, setPhoto] = useState<TimelineEntry | null>(null);
  return (
    <section className="panel history-panel">
      <h2>{trProof.history.title}</h2>
      {entries === undefined && (error === null ? <Waiting /> : <FailureNotice error={error} onRetry={refetch} />)}
      {entries?.length === 0 && <p className="nothing">{trProof.history.none}</p>}
      <ol className="timeline">
        {entries?.slice(0, whole ? undefined : shownFirst).map((entry, index) => <Entry key={`${entry.at} ${entry.kind} ${index}`} entry={entry} packageId={packageId} onPhoto={setPhoto} />)}
      </ol>
      {entries !== undefined && !whole && entries.length > shownFirst && (
        <button type="button" className="btn btn-outline" onClick={() => setWhole(true)}><Icon name="chevronDown" />{trProof.more(entries.length - shownFirst)}</button>
      )}
      {photo !== null && (
        <Dialog title={formatDateTime(photo.at)} onClose={() => setPhoto(null)}>
          <img className="proof-photo" src={photoUrl(packageId, photo.photoId ?? '')} alt={trProof.photoAlt(formatDateTime(photo.at))} />
        </Dialog>
      )}
    </section>
  );
}

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly packageId: number;
  readonly onPhoto: (entry: TimelineEntry) => void;
}

function Entry({ entry, packageId, onPhoto }: EntryProps) {
  const { icon, quiet, bad, title, facts } = wordsOf(entry);
  const when = formatDateTime(entry.at);
  const look = [quiet ? 'timeline-quiet' : '', bad ? 'timeline-bad' : ''].filter((one) => one !== '').join(' ');
  return (
    <li className={look === '' ? undefined : look}>
      <time dateTime={entry.at} className="number">{when}</time>
      <p>
        <strong><Icon name={bad ? 'warning' : icon} /> {title}</strong>
        {facts.length > 0 && <small>{facts.join(' · ')}</small>}
        {entry.photoId !== null && (
          <button type="button" className="proof-thumb" aria-label={trProof.openPhoto(when)} onClick={() => onPhoto(entry)}>
            <img src={photoUrl(packageId, entry.photoId)} alt="" loading="lazy" width={120} height={90} />
          </button>
        )}
      </p>
    </li>
  );
}
