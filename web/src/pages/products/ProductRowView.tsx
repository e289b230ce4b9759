import type { ProductCard, ProductSize } from '../../api/types.ts';
import { trProducts } from '../../text/trProducts.ts';
import { formatMoment, formatMoney } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Photo } from '../../ui/Photo.tsx';
import { pairsAtTrendyol, priceRange, sizeState } from './sizeState.ts';

/** A model in one colour: photo, name, every size with its stock at Trendyol, price. */
export function ProductRowView({ card, everRead }: { readonly card: ProductCard; readonly everRead: boolean }) {
  const pairs = pairsAtTrendyol(card.sizes);
  const price = priceRange(card.sizes);
  return (
    <div role="listitem" className="product-row">
      <Photo imageUrl={card.picture} colour={card.colour} quantity={1} />
      <div className="product-what">
        <h2 className="variant"><b>{card.model ?? trProducts.noModel}</b> <span>{card.colour ?? trProducts.noColour}</span></h2>
        {card.title !== null && <p className="product-title">{card.title}</p>}
        {(card.brand ?? card.category) !== null && <p className="product-title">{[card.brand, card.category].filter((part) => part !== null).join(' · ')}</p>}
      </div>
      <ul className="product-sizes" aria-label={trProducts.sizes}>
        {card.sizes.map((size) => <Size key={size.barcode} size={size} everRead={everRead} />)}
      </ul>
      <div className="product-sums">
        <p className="number product-price">{price === null ? trProducts.noPrice : price.from === price.to ? formatMoney(price.from, 'TRY') : trProducts.range(formatMoney(price.from, 'TRY'), formatMoney(price.to, 'TRY'))}</p>
        <p>{pairs === null ? trProducts.unknown : trProducts.total(pairs)}</p>
      </div>
    </div>
  );
}

function Size({ size, everRead }: { readonly size: ProductSize; readonly everRead: boolean }) {
  const { tone, icon, text, detail } = sizeState(size, everRead);
  return (
    <li className={`product-size product-size-${tone}`} title={`${detail}\n${trProducts.barcode(size.barcode)}`}>
      <strong>{size.size ?? trProducts.noSize}</strong>
      <span>{icon !== null && <Icon name={icon} />}{text}</span>
      {size.confirmed !== null && <small className="number" title={trProducts.confirmed(formatMoment(size.confirmed.at), size.confirmed.quantity)}><Icon name="check" /><span className="visually-hidden">{trProducts.confirmedShort} </span>{formatMoment(size.confirmed.at)}</small>}
    </li>
  );
}
