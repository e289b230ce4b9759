import { useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { trStation } from '../../../text/trStation.ts';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import type { Box } from './shelfStore.ts';
import type { DeviceShelf } from './shelf.ts';

const icons: Readonly<Record<Box['result'], IconName>> = { waiting: 'hourglass', packed: 'checkCircle', refused: 'xCircle' };

/** Boxes that were closed without a line, and what the server said to each when it was back. */
export function BoxList({ shelf }: { readonly shelf: DeviceShelf }) {
  const boxes = useSyncExternalStore(shelf.subscribe, shelf.boxes);
  if (boxes.length === 0) return null;
  const waiting = boxes.some(({ result }) => result === 'waiting');
  return (
    <section className="boxes" aria-label={trStation.offline.boxes}>
      <h2>{waiting ? trStation.offline.boxes : trStation.offline.back}</h2>
      <p>{waiting ? trStation.offline.boxesText : trStation.offline.backText}</p>
      <ol>
        {boxes.map(({ packageId, orderNumber, number, result, sentence }) => (
          <li key={packageId} className={`box-${result}`}>
            <Icon name={icons[result]} />
            <strong className="number">{trStation.offline.box(number)}</strong>
            <Link className="number" to={`/orders/${packageId}`}>{orderNumber}</Link>
            <span>{trStation.offline.results[result]} {sentence}</span>
          </li>
        ))}
      </ol>
      {!waiting && <button type="button" className="btn btn-outline btn-station" onClick={shelf.clear}><Icon name="check" />{trStation.offline.clear}</button>}
    </section>
  );
}
