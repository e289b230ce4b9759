import type { PackingLine, PackingState } from '../../api/types.ts';
import { trPacking } from '../../text/trPacking.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Photo } from '../../ui/Photo.tsx';
import { VariantTitle } from '../../ui/VariantTitle.tsx';
import { openLineOf } from './openLine.ts';

/** The one product to fetch now, as large as the screen allows; beside it every line of the package. */
export function Table({ state }: { readonly state: PackingState }) {
  const line = openLineOf(state);
  if (line === null) return null;
  return (
    <div className={state.lines.length > 1 ? 'table-body table-many' : 'table-body'}>
      <Photo imageUrl={line.imageUrl} colour={line.colour} quantity={line.pairs} />
      <div className="table-product">
        <h2><VariantTitle {...line} /></h2>
        {state.wave === null && line.shelves != null && line.shelves.length > 0 && <p className="table-shelf number">{trPacking.packing.shelf(line.shelves.join(', '))}</p>}
        <Counter line={line} />
        {line.productName !== null && <p className="table-name">{line.productName}</p>}
        <p className="table-code number">{line.barcode}</p>
      </div>
      {state.lines.length > 1 && (
        <ol className="table-lines" tabIndex={0} aria-label={trPacking.packing.lines}>
          {state.lines.map((one) => (
            <li key={one.lineId} className={one.lineId === line.lineId ? 'table-line table-line-open' : 'table-line'} aria-current={one.lineId === line.lineId}>
              <Photo imageUrl={one.imageUrl} colour={one.colour} quantity={one.pairs} />
              <VariantTitle {...one} />
              <Counter line={one} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Counter({ line: { scanned, needed } }: { readonly line: PackingLine }) {
  const full = scanned >= needed;
  return (
    <p className={full ? 'counter counter-full' : 'counter'}>
      {full && <Icon name="checkCircle" />}
      <b className="number">{scanned}/{needed}</b>
      {full && <span>{trPacking.packing.lineDone}</span>}
    </p>
  );
}
