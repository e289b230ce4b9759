import { Link } from 'react-router';
import type { ProductDetail } from '../../../api/types.ts';
import { trProductCare } from '../../../text/catalog/trProductCare.ts';
import { formatDateTime } from '../../../ui/format/format.ts';
import { Icon } from '../../../ui/Icon.tsx';

/** Its other codes, what it is easily taken for, and what people decided. What is empty is not there. */
export function SizeLists({ sheet: { aliases, twins, changes } }: { readonly sheet: ProductDetail }) {
  return (
    <>
      {twins.length > 0 && (
        <section>
          <h3><Icon name="warning" />{trProductCare.twins}</h3>
          <ul>{twins.map((twin) => <li key={twin.barcode}><Link to={`/products?q=${encodeURIComponent(twin.barcode)}`}>{[twin.model, twin.colour, twin.size].filter((part) => part !== null).join(' ')}</Link> <span className="number">{twin.barcode}</span></li>)}</ul>
        </section>
      )}
      {aliases.length > 0 && (
        <section>
          <h3>{trProductCare.aliases}</h3>
          <ul>{aliases.map((alias) => <li key={alias.code}><span className="number">{alias.code}</span> <small>{alias.by}, {formatDateTime(alias.since)}</small></li>)}</ul>
        </section>
      )}
      {changes.length > 0 && (
        <section>
          <h3>{trProductCare.history}</h3>
          <ul>
            {changes.map((change) => (
              <li key={`${change.at}${change.change}`}>
                {trProductCare.decision(trProductCare.decisions[change.change] ?? change.change, valueOf(change.was), valueOf(change.isNow))} <small>{change.by}, {formatDateTime(change.at)}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const valueOf = (value: string | null) => (value === null ? trProductCare.nothing : (trProductCare.values[value] ?? value));
