import type { ReactNode } from 'react';
import type { ProductDetail, ProductSize } from '../../../api/types.ts';
import { trProductCare } from '../../../text/catalog/trProductCare.ts';
import { trProducts } from '../../../text/trProducts.ts';
import { formatDateTime, formatDecimal, formatMoment, formatMoney } from '../../../ui/format/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { sizeState } from '../sizeState.ts';
import { isRejected } from './rejected.ts';
import { Rejection } from './Rejection.tsx';

const tones = { good: 'green', bad: 'red', quiet: 'grey' } as const;

/** How Trendyol shows it, and why it does not sell it. */
export function TrendyolFacts({ size, publication, everRead, children }: { readonly size: ProductSize; readonly publication: ProductDetail['publication']; readonly everRead: boolean; readonly children: ReactNode }) {
  const { listing, confirmed, underway, refused } = size;
  const { tone, icon, text, detail } = sizeState(size, everRead);
  const rejected = isRejected(size, publication);
  return (
    <section>
      <h3>{trProductCare.atTrendyol}</h3>
      <p><span className={`chip chip-${tones[tone]}`}>{icon !== null && <Icon name={icon} />}{text}</span></p>
      {rejected && <Rejection size={size} publication={publication} />}
      {!rejected && detail !== text && <p>{detail}</p>}
      {refused !== null && <div className="size-reasons" role="note"><strong>{trProductCare.refused}</strong><p>{refused}</p>{children}</div>}
      {underway && <p className="size-underway" role="status"><Icon name="hourglass" />{trProductCare.underway}</p>}
      <dl className="size-list">
        {listing !== null && (
          <>
            <Fact name={trProductCare.quantity}>{listing.quantity === null ? trProducts.unknown : trProductCare.pairs(listing.quantity)}</Fact>
            <Fact name={trProductCare.salePrice}>{listing.salePrice === null ? trProducts.noPrice : formatMoney(listing.salePrice, 'TRY')}</Fact>
            <Fact name={trProductCare.listPrice}>{listing.listPrice === null ? trProducts.noPrice : formatMoney(listing.listPrice, 'TRY')}</Fact>
            <Fact name={trProductCare.changedAt}>{formatDateTime(listing.changedAt)}</Fact>
          </>
        )}
        <Fact name={trProductCare.confirmed}>{confirmed === null ? trProductCare.neverConfirmed : trProductCare.confirmedValue(formatMoment(confirmed.at), confirmed.quantity)}</Fact>
      </dl>
    </section>
  );
}

/** Its pairs here, and what is kept back for which reason. */
export function HereFacts({ size: { stock }, buffer }: { readonly size: ProductSize; readonly buffer: ProductDetail['buffer'] }) {
  return (
    <section>
      <h3>{trProductCare.here}</h3>
      {stock === null ? <p>{trProductCare.notKeptHere}</p> : (
        <dl className="size-list">
          <Fact name={trProductCare.onHand}>{trProductCare.pairs(stock.onHand)}</Fact>
          <Fact name={trProductCare.reserved}>{trProductCare.pairs(stock.reserved)}</Fact>
          <Fact name={trProductCare.buffer}>{trProductCare.pairs(stock.buffer)}{buffer !== null && <small>{whyOf(buffer)}</small>}</Fact>
          <Fact name={trProductCare.sellable}><strong>{trProductCare.pairs(stock.sellable)}</strong></Fact>
          <Fact name={trProductCare.lowAt}>{trProductCare.lowAtValue(stock.lowAt)}</Fact>
        </dl>
      )}
    </section>
  );
}

function whyOf(buffer: NonNullable<ProductDetail['buffer']>): string {
  if (buffer.rule === 'fixed') return trProductCare.fixed;
  return buffer.pairsPerHour === null || buffer.latencySeconds === null || buffer.measuredAt === null
    ? trProductCare.unmeasured
    : trProductCare.measured(formatDecimal(buffer.pairsPerHour * 24), formatDecimal(buffer.latencySeconds), formatDateTime(buffer.measuredAt));
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return <div><dt>{name}</dt><dd className="number">{children}</dd></div>;
}
