import type { HistoryEntry } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { formatDateTime } from '../../ui/format/format.ts';

/** Everything that happened to the package, newest first. */
export function OrderHistory({ history }: { readonly history: readonly HistoryEntry[] }) {
  const newestFirst = [...history].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return (
    <section className="panel">
      <h2>{tr.order.history}</h2>
      {history.length === 0 && <p className="nothing">{tr.order.noHistory}</p>}
      <ol className="timeline">
        {newestFirst.map((entry, index) => (
          <li key={`${entry.at} ${index}`} className={entry.fromStage === entry.toStage ? 'timeline-quiet' : undefined}>
            <time dateTime={entry.at} className="number">{formatDateTime(entry.at)}</time>
            <p>
              <strong>{deedOf(entry)}</strong>
              <small>{[tr.order.sources[entry.source] ?? entry.source, entry.who, statusOf(entry)].filter((part) => part !== null && part !== '').join(' · ')}</small>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function deedOf({ fromStage, toStage, what, status }: HistoryEntry): string {
  if (what !== null && what !== '' && fromStage === toStage) return what;
  if (toStage === null) return what ?? tr.statuses[status ?? ''] ?? tr.unknownStatus(status ?? '');
  return fromStage === null || fromStage === toStage ? tr.order.arrived(tr.stages[toStage]) : tr.order.moved(tr.stages[fromStage], tr.stages[toStage]);
}

function statusOf({ status, toStage }: HistoryEntry): string | null {
  if (status === null || status === '') return null;
  const words = tr.statuses[status] ?? tr.unknownStatus(status);
  return toStage !== null && words === tr.stages[toStage] ? null : words;
}
