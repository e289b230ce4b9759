import { Link } from 'react-router';
import type { WavePackage } from '../../api/types.ts';
import { trWaves } from '../../text/trWaves.ts';
import { Icon } from '../../ui/Icon.tsx';

/** Orders that left the wave before they were packed, by name: a cancel first. */
export function Gone({ packages }: { readonly packages: readonly WavePackage[] }) {
  const gone = packages.filter(({ place }) => place !== 'waiting' && place !== 'packed');
  if (gone.length === 0) return null;
  return (
    <section className="panel gone" role="status">
      <h2>{trWaves.one.gone}</h2>
      <ul>
        {gone.map(({ packageId, orderNumber, slot, place }) => (
          <li key={packageId} className={place === 'cancelled' ? 'gone-cancelled' : undefined}>
            <Icon name={place === 'cancelled' ? 'warning' : 'pause'} /> <Link className="number" to={`/orders/${packageId}`}>{orderNumber}</Link>
            {slot !== null && <> · {trWaves.one.ofSlot(slot)}</>} · <strong>{place === 'waiting' || place === 'packed' ? '' : trWaves.one.goneWhy[place]}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
