import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { findStock, levelQuery } from '../../api/stock/stock.ts';
import type { VariantStock } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { trStock } from '../../text/stock/trStock.ts';
import { useMay } from '../../ui/access.ts';
import { formatCount } from '../../ui/format/format.ts';
import { Photo } from '../../ui/Photo.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../ui/States.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { VariantTitle } from '../../ui/VariantTitle.tsx';
import { Movements } from './Movements.tsx';
import { ScanFor, type Word } from './ScanFor.tsx';

const ready: Word = { tone: 'ready', title: trStock.from.ready, text: trStock.from.readyText };

/** Where the pairs of one product came from and went to. */
export function StockSourcePage() {
  usePageTitle(trStock.from.title);
  const may = useMay();
  return may('keepStock') ? <Source /> : <Forbidden />;
}

function Source() {
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const [word, setWord] = useState<Word>(ready);
  const barcode = query.get('barcode');
  return (
    <>
      <ScanFor word={word} onWord={setWord} find={findStock} onFound={({ product }) => {
        setWord(ready);
        void navigate(`/stock-source?barcode=${encodeURIComponent(product.barcode)}`);
      }} />
      <header className="page-head"><div><h1>{trStock.from.title}</h1><p>{trStock.from.lead}</p></div></header>
      {barcode !== null && barcode !== '' && <Product key={barcode} barcode={barcode} />}
    </>
  );
}

function Product({ barcode }: { readonly barcode: string }) {
  const { data, error, refetch } = useQuery(levelQuery(barcode));
  if (data === undefined) return error === null ? <Skeleton rows={3} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />;
  if (data === null) return <Notice icon="question" title={trStock.from.missing} text={trStock.from.missingText} />;
  return (
    <>
      <Card stock={data} />
      <Movements barcode={data.barcode} />
    </>
  );
}

function Card({ stock }: { readonly stock: VariantStock }) {
  const figures = [[trStock.onHand, stock.onHand], [trStock.reserved, stock.reserved], [trStock.sellable, stock.sellable]] as const;
  return (
    <section className="panel stock-card">
      <Photo imageUrl={stock.picture} colour={stock.colour} quantity={1} />
      <div className="stock-what">
        <h2><VariantTitle {...stock} productName={stock.barcode} /></h2>
        <p className="number">{stock.barcode}</p>
        {!stock.kept && <p>{trStock.unknown}</p>}
        {stock.shelves.length > 0 && <p className="number">{stock.shelves.map(({ shelf, pairs }) => `${shelf}: ${formatCount(pairs)}`).join(' · ')}</p>}
      </div>
      <dl className="stock-figures">
        {figures.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value === null ? tr.noData : formatCount(value)}</dd></div>)}
      </dl>
    </section>
  );
}
