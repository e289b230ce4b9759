import type { HistoryEntry } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { formatDateTime } from '../../ui/format/format.ts';
import { deedOf, statusOf } from './historyWords.ts';

/** Everything that happened to the package, newest first as the server sends it. */
export function OrderHistory({ history }: { readonly history: readonly HistoryEntry[] }) {
  return (
    <section className="panel history-panel">
      <h2>{tr.order.history}</h2>
      {history.length === 0 && <p className="nothing">{tr.order.noHistory}</p>}
      <ol className="timeline">
        {history.map((entry, index) => (
          <li key={`${entry.at} ${index}`} className={entry.fromStage === entry.toStage ? 'timeline-quiet' : undefined}>
            <time dateTime={entry.at} className="number">{formatDateTime(entry.at)}</time>
            <p>
              <strong>{deedOf(entry)}</strong>
              <small>{[tr.order.sources[entry.source], entry.who, statusOf(entry)].filter((part) => part !== null).join(' · ')}</small>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
