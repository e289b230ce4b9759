import type { ProductCard, ProductSize } from '../../api/types.ts';
import { trPrices } from '../../text/trPrices.ts';
import { trProducts } from '../../text/trProducts.ts';
import { formatMoney } from '../../ui/format/format.ts';
import { Photo } from '../../ui/Photo.tsx';

interface PriceRowProps {
  readonly card: ProductCard;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (barcodes: readonly string[], on: boolean) => void;
}

/** A model in one colour: choose it whole, or some of its sizes. */
export function PriceRowView({ card, chosen, onChoose }: PriceRowProps) {
  const barcodes = card.sizes.filter(({ listing }) => listing !== null).map(({ barcode }) => barcode);
  const all = barcodes.length > 0 && barcodes.every((barcode) => chosen.has(barcode));
  const name = `${card.model ?? trProducts.noModel} ${card.colour ?? trProducts.noColour}`;
  return (
    <div role="listitem" className="product-row price-row">
      <Photo imageUrl={card.picture} colour={card.colour} quantity={1} />
      <label className="price-card">
        <input type="checkbox" className="tick" checked={all} disabled={barcodes.length === 0} aria-label={trPrices.chooseAll(name)} onChange={({ target }) => onChoose(barcodes, target.checked)} />
        <span className="variant"><b>{card.model ?? trProducts.noModel}</b> <span>{card.colour ?? trProducts.noColour}</span></span>
      </label>
      <ul className="product-sizes" aria-label={name}>
        {card.sizes.map((size) => <Size key={size.barcode} size={size} name={name} chosen={chosen.has(size.barcode)} onChoose={onChoose} />)}
      </ul>
    </div>
  );
}

function Size({ size, name, chosen, onChoose }: { readonly size: ProductSize; readonly name: string; readonly chosen: boolean; readonly onChoose: PriceRowProps['onChoose'] }) {
  const { barcode, listing } = size;
  const price = listing?.salePrice ?? null;
  const crossed = listing?.listPrice ?? null;
  return (
    <li>
      <button type="button" className={`product-size price-size${chosen ? ' price-size-chosen' : ''}`} aria-pressed={chosen} disabled={listing === null} onClick={() => onChoose([barcode], !chosen)}>
        <strong><span className="visually-hidden">{name} </span>{size.size ?? trProducts.noSize}</strong>
        <span>{price === null ? trPrices.noPrice : formatMoney(price, 'TRY')}</span>
        {crossed !== null && crossed !== price && <s>{formatMoney(crossed, 'TRY')}</s>}
      </button>
    </li>
  );
}
