import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Problem } from '../../api/problem.ts';
import { shelfQuery } from '../../api/stock/stock.ts';
import type { ShelfProduct, ShelfSummary } from '../../api/types.ts';
import { trGoods } from '../../text/trGoods.ts';
import { trStock } from '../../text/stock/trStock.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Photo } from '../../ui/Photo.tsx';
import { FailureNotice, Notice, Skeleton } from '../../ui/States.tsx';
import { variantText, VariantTitle } from '../../ui/VariantTitle.tsx';
import { ShelfPrint } from '../goods/ShelfPrint.tsx';
import { ShelfDeed, type Deed } from './ShelfDeed.tsx';

/** What lies on one shelf, and what may be done with it. */
export function ShelfView({ code, shelves }: { readonly code: string; readonly shelves: readonly ShelfSummary[] }) {
  const { data, error, refetch } = useQuery(shelfQuery(code));
  const [asked, setAsked] = useState<{ readonly deed: Deed; readonly product: ShelfProduct } | null>(null);
  const back = <Link to="/shelves" className="back-link"><Icon name="arrowLeft" />{trStock.shelves.back}</Link>;
  if (data === undefined && error === null) return <Skeleton rows={4} kind="row" />;
  if (data === undefined) {
    return error instanceof Problem && error.status === 404
      ? <Notice page icon="question" title={trStock.shelves.missing} text={trStock.shelves.missingText}>{back}</Notice>
      : <FailureNotice error={error} onRetry={refetch} />;
  }
  const pairs = data.products.reduce((sum, one) => sum + one.pairs, 0);
  return (
    <>
      {back}
      <header className="page-head"><div><h1>{data.code}</h1><p className="number">{trStock.shelves.of(pairs, data.products.length)}</p></div><ShelfPrint codes={[data.code]} text={trGoods.shelves} /></header>
      {data.products.length === 0
        ? <Notice icon="inbox" title={trStock.shelves.empty} text={trStock.shelves.emptyText} />
        : <ul className="stock-lines">{data.products.map((product) => <Row key={product.barcode} product={product} onDeed={(deed) => setAsked({ deed, product })} />)}</ul>}
      {asked !== null && <ShelfDeed {...asked} shelf={data.code} others={shelves.map((one) => one.code).filter((other) => other !== data.code)} onClose={() => setAsked(null)} />}
    </>
  );
}

function Row({ product, onDeed }: { readonly product: ShelfProduct; readonly onDeed: (deed: Deed) => void }) {
  const variant = { ...product, productName: product.barcode };
  const name = variantText(variant);
  return (
    <li className="stock-line">
      <Photo imageUrl={product.picture} colour={product.colour} quantity={1} />
      <div className="stock-what">
        <h2><VariantTitle {...variant} /></h2>
        <p className="number">{product.barcode}</p>
        <Link to={`/stock-source?barcode=${encodeURIComponent(product.barcode)}`}>{trStock.source}</Link>
      </div>
      <strong className={product.pairs < 0 ? 'shelf-pairs movement-out' : 'shelf-pairs'}>{trStock.pairs(product.pairs)}</strong>
      {product.pairs > 0 && (
        <div className="head-deeds">
          <button type="button" className="btn btn-outline" aria-label={trStock.shelves.moveOf(name)} onClick={() => onDeed('move')}>{trStock.shelves.move}</button>
          <button type="button" className="btn btn-outline" aria-label={trStock.shelves.damageOf(name)} onClick={() => onDeed('damage')}>{trStock.shelves.damage}</button>
        </div>
      )}
    </li>
  );
}
