import type { ProductSize } from '../../api/types.ts';
import { trProducts } from '../../text/trProducts.ts';
import { formatMoment } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { spellCost, type CardCosts } from './cost.ts';
import { sizeState } from './sizeState.ts';

interface SizeProps {
  readonly size: ProductSize;
  /** Whether the catalogue of Trendyol was ever read. */
  readonly everRead: boolean;
  /** Model and colour. */
  readonly name: string;
  /** Of the whole card; null where costs are not shown. */
  readonly costs: CardCosts | null;
  readonly selected: boolean;
  readonly onSelect: ((barcodes: readonly string[], on: boolean) => void) | null;
  readonly onOpen: (barcode: string) => void;
}

/** A size: what may be sold of it here first, then how it stands at Trendyol. Its number selects it, the rest opens it. */
export function SizeView({ size, everRead, name, costs, selected, onSelect, onOpen }: SizeProps) {
  const { tone, icon, text, detail } = sizeState(size, everRead);
  const label = `${name} ${size.size ?? trProducts.noSize}`;
  const low = size.stock !== null && size.stock.sellable <= size.stock.lowAt;
  const number = <><strong>{size.size ?? trProducts.noSize}</strong>{low && <span className="size-low" title={trProducts.lowStock}><Icon name="warning" /></span>}</>;
  return (
    <li className={`product-size product-size-${tone}${selected ? ' product-size-chosen' : ''}`}>
      {onSelect === null
        ? <span className="size-head">{number}</span>
        : <label className="size-head"><input type="checkbox" className="tick" aria-label={trProducts.pick(label)} checked={selected} onChange={({ target }) => onSelect([size.barcode], target.checked)} />{number}</label>}
      <button type="button" className="size-open" title={`${detail}\n${trProducts.barcode(size.barcode)}`} onClick={() => onOpen(size.barcode)}>
        <span className="visually-hidden">{trProducts.open(label)} </span>
        <span className="size-facts">
          {size.stock === null ? <b className="size-unknown">{trProducts.notKept}</b> : (
            <>
              <b>{trProducts.sellable(size.stock.sellable)}{low && <span className="visually-hidden">{trProducts.lowStock}</span>}</b>
              <small>{trProducts.held(size.stock.onHand, size.stock.reserved, size.stock.buffer)}</small>
            </>
          )}
          <span className="size-state">{icon !== null && <Icon name={icon} />}{text}</span>
          <Told size={size} />
          {costs?.same === false && <small className="number">{trProducts.sizeCost(spellCost(size))}</small>}
          {size.hidden && <small><Icon name="eyeSlash" />{trProducts.hiddenSize}</small>}
        </span>
      </button>
    </li>
  );
}

/** What Trendyol said of our last number. */
function Told({ size: { refused, underway, confirmed } }: { readonly size: ProductSize }) {
  if (refused !== null) return <small className="size-refused"><Icon name="warning" />{trProducts.refused(refused)}</small>;
  if (underway) return <small><Icon name="hourglass" />{trProducts.underway}</small>;
  if (confirmed === null) return null;
  return <small className="number" title={trProducts.confirmed(formatMoment(confirmed.at), confirmed.quantity)}><Icon name="check" /><span className="visually-hidden">{trProducts.confirmedShort} </span>{formatMoment(confirmed.at)}</small>;
}
