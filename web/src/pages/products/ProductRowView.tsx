import { Link } from 'react-router';
import type { ProductCard } from '../../api/types.ts';
import { trProducts } from '../../text/trProducts.ts';
import { formatMoney } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Photo } from '../../ui/Photo.tsx';
import { costsOf, type CardCosts } from './cost.ts';
import type { Selection } from './selection.ts';
import { SizeView } from './SizeView.tsx';
import { pairsAtTrendyol, priceRange } from './sizeState.ts';

interface RowProps {
  readonly card: ProductCard;
  /** Whether the catalogue of Trendyol was ever read. */
  readonly everRead: boolean;
  readonly selected: Selection;
  /** null: this person may do nothing with a selection. */
  readonly onSelect: ((barcodes: readonly string[], on: boolean) => void) | null;
  readonly onOpen: (barcode: string) => void;
}

/** A model in one colour: photo, name, every size with its pairs here and its state at Trendyol, price. */
export function ProductRowView({ card, everRead, selected, onSelect, onOpen }: RowProps) {
  const pairs = pairsAtTrendyol(card.sizes);
  const price = priceRange(card.sizes);
  const costs = costsOf(card.sizes);
  const name = `${card.model ?? trProducts.noModel} ${card.colour ?? trProducts.noColour}`;
  const barcodes = card.sizes.map(({ barcode }) => barcode);
  const chosen = barcodes.filter((barcode) => selected.has(barcode)).length;
  return (
    <div role="listitem" className="product-row" data-product={barcodes.join('\n')}>
      <Photo imageUrl={card.picture} colour={card.colour} quantity={1} />
      <div className="product-what">
        {onSelect !== null && (
          <label className="product-pick">
            <input type="checkbox" className="tick" aria-label={trProducts.pick(name)} checked={chosen === barcodes.length} ref={(box) => { if (box !== null) box.indeterminate = chosen > 0 && chosen < barcodes.length; }} onChange={({ target }) => onSelect(barcodes, target.checked)} />
          </label>
        )}
        <h2 className="variant"><b>{card.model ?? trProducts.noModel}</b> <span>{card.colour ?? trProducts.noColour}</span></h2>
        {card.title !== null && <p className="product-title">{card.title}</p>}
        {(card.brand ?? card.category) !== null && <p className="product-title">{[card.brand, card.category].filter((part) => part !== null).join(' · ')}</p>}
      </div>
      <ul className="product-sizes" aria-label={trProducts.sizes}>
        {card.sizes.map((size) => <SizeView key={size.barcode} size={size} everRead={everRead} name={name} costs={costs} selected={selected.has(size.barcode)} onSelect={onSelect} onOpen={onOpen} />)}
      </ul>
      <div className="product-sums">
        <p className="number product-price">{price === null ? trProducts.noPrice : price.from === price.to ? formatMoney(price.from, 'TRY') : trProducts.range(formatMoney(price.from, 'TRY'), formatMoney(price.to, 'TRY'))}</p>
        {costs !== null && <Cost costs={costs} model={card.model} />}
        <p>{pairs === null ? trProducts.unknown : trProducts.total(pairs)}</p>
      </div>
    </div>
  );
}

/** What a pair costs today, once for all sizes that cost the same; what is missing leads to where it is written. */
function Cost({ costs: { spelled, missing }, model }: { readonly costs: CardCosts; readonly model: string | null }) {
  const toWrite = (text: string) => (model === null ? text : <Link to={`/costs?list=models&q=${encodeURIComponent(model)}`}>{text}</Link>);
  if (spelled === '') return <p className="product-cost-missing"><Icon name="warning" />{toWrite(trProducts.noCost)}</p>;
  return (
    <p className="number">
      {trProducts.cost(spelled)}
      {missing > 0 && <small className="product-cost-missing"><Icon name="warning" />{toWrite(trProducts.noCostOfSome(missing))}</small>}
    </p>
  );
}
