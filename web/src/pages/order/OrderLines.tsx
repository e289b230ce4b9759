import type { DetailLine, OrderDetail } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { trOrder } from '../../text/order/trOrder.ts';
import { Copyable } from '../../ui/CopyButton.tsx';
import { formatMoney } from '../../ui/format/format.ts';
import { Photo } from '../../ui/Photo.tsx';
import { VariantTitle } from '../../ui/VariantTitle.tsx';
import { lineDiscount, lineTotal } from './lineMoney.ts';

/** What is in the box, and what each pair was sold for. */
export function OrderLines({ order }: { readonly order: OrderDetail }) {
  return (
    <section className="panel">
      <h2>{trOrder.lines} <small>{tr.orders.pairs(order.pairs)}</small></h2>
      {order.lines.length === 0 && <p className="nothing">{tr.orders.noLines}</p>}
      <ul className="lines">
        {order.lines.map((line) => <Line key={line.lineId} line={line} currency={line.currency ?? order.currency} />)}
      </ul>
      <Sums order={order} />
    </section>
  );
}

function Line({ line, currency }: { readonly line: DetailLine; readonly currency: string | null }) {
  const discount = lineDiscount(line);
  return (
    <li className="line">
      <Photo imageUrl={line.imageUrl} colour={line.colour} quantity={line.quantity} />
      <div className="line-title">
        <h3><VariantTitle {...line} />{line.quantity > 1 && <b className="times">{tr.orders.times(line.quantity)}</b>}</h3>
        {line.productName !== null && <p className="row-product">{line.productName}</p>}
        <Copyable what={tr.orders.barcode} value={line.barcode} />
      </div>
      <dl className="line-money">
        <div><dt>{trOrder.unitPrice}</dt><dd>{money(line.unitGross ?? line.unitPrice, currency)}</dd></div>
        {discount !== null && discount !== 0 && <div><dt>{trOrder.discount}</dt><dd>{formatMoney(-discount, currency)}</dd></div>}
        <div className="line-total"><dt>{trOrder.lineTotal}</dt><dd>{money(lineTotal(line), currency)}</dd></div>
      </dl>
    </li>
  );
}

function Sums({ order }: { readonly order: OrderDetail }) {
  const { currency } = order;
  const parts = [
    { text: trOrder.gross, amount: order.grossAmount },
    { text: trOrder.sellerDiscount, amount: negative(order.sellerDiscount) },
    { text: trOrder.trendyolDiscount, amount: negative(order.trendyolDiscount) },
  ].filter(({ amount }) => amount !== null && amount !== 0);
  return (
    <dl className="sums">
      {parts.map(({ text, amount }) => <div key={text}><dt>{text}</dt><dd>{money(amount, currency)}</dd></div>)}
      <div className="sums-total"><dt>{trOrder.total}</dt><dd>{money(order.totalPrice, currency)}</dd></div>
    </dl>
  );
}

function money(amount: number | null, currency: string | null): string {
  return amount === null ? tr.noData : formatMoney(amount, currency);
}

function negative(amount: number | null): number | null {
  return amount === null ? null : -amount;
}
