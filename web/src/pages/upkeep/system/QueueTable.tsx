import type { QueueFigures } from '../../../api/types.ts';
import { trSystem } from '../../../text/upkeep/trSystem.ts';
import { formatCount, formatDateTime } from '../../../ui/format/format.ts';
import { agoOf, isQueueBad } from './concerns.ts';
import { LiveTable } from './LiveTable.tsx';

/** Each queue: how much waits, since when, and what failed too often. */
export function QueueTable({ queues, now }: { readonly queues: readonly QueueFigures[] | null; readonly now: number }) {
  if (queues === null) return <section className="panel"><h2>{trSystem.queues}</h2><p>{trSystem.queuesAway}</p></section>;
  return (
    <LiveTable title={trSystem.queues} heads={[trSystem.queue, trSystem.depth, trSystem.oldest, trSystem.poison]}>
      {queues.map((queue) => (
        <tr key={queue.name} className={isQueueBad(queue, now) ? 'differs' : undefined}>
          <th scope="row">{trSystem.queueNames[queue.name] ?? queue.name}</th>
          <td className="number">{formatCount(queue.depth)}</td>
          <td className="number" title={queue.oldest === null ? undefined : formatDateTime(queue.oldest)}>{queue.oldest === null ? '—' : agoOf(queue.oldest, now)}</td>
          <td className="number">{formatCount(queue.poison)}</td>
        </tr>
      ))}
    </LiveTable>
  );
}
