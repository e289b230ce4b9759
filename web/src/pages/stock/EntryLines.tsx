import { Link } from 'react-router';
import { trStock } from '../../text/stock/trStock.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Photo } from '../../ui/Photo.tsx';
import { variantText, VariantTitle } from '../../ui/VariantTitle.tsx';
import type { QueuedPair } from './entryQueue.ts';
import { PairsStepper } from './PairsStepper.tsx';

interface EntryLinesProps {
  readonly lines: readonly QueuedPair[];
  readonly frozen: boolean;
  readonly onPairs: (key: string, pairs: number) => void;
  readonly onRemove: (key: string) => void;
}

/** What was scanned: photo, name, and a number to press or type. */
export function EntryLines({ lines, frozen, onPairs, onRemove }: EntryLinesProps) {
  return (
    <ul className="stock-lines" aria-label={trStock.entry.list}>
      {lines.map((line) => <Line key={line.key} line={line} frozen={frozen} onPairs={(pairs) => onPairs(line.key, pairs)} onRemove={() => onRemove(line.key)} />)}
    </ul>
  );
}

interface LineProps {
  readonly line: QueuedPair;
  readonly frozen: boolean;
  readonly onPairs: (pairs: number) => void;
  readonly onRemove: () => void;
}

function Line({ line: { product, twins, pairs }, frozen, onPairs, onRemove }: LineProps) {
  const variant = { ...product, productName: product.barcode };
  const name = variantText(variant);
  return (
    <li className="stock-line">
      <Photo imageUrl={product.picture} colour={product.colour} quantity={1} />
      <div className="stock-what">
        <h3><VariantTitle {...variant} /></h3>
        <p className="number">{product.barcode} · {product.onHand === null ? trStock.unknown : trStock.entry.now(product.onHand)}</p>
        {twins.length > 0 && <p className="stock-twin"><Icon name="warning" />{trStock.entry.twinMark(twins.map((twin) => `${variantText({ ...twin, productName: null })} (${twin.barcode})`).join(', '))}</p>}
        <Link to={`/stock-source?barcode=${encodeURIComponent(product.barcode)}`}>{trStock.source}</Link>
      </div>
      <PairsStepper name={name} pairs={pairs} frozen={frozen} onPairs={onPairs} />
      <button type="button" className="icon-button" aria-label={trStock.remove(name)} disabled={frozen} onClick={onRemove}><Icon name="x" /></button>
    </li>
  );
}
