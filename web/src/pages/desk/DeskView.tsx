import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { priceDeskQuery, type PriceDesk } from '../../api/money/desk.ts';
import { trDesk } from '../../text/money/trDesk.ts';
import { useMay } from '../../ui/access.ts';
import { Copyable } from '../../ui/CopyButton.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Photo } from '../../ui/Photo.tsx';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import { VariantTitle } from '../../ui/VariantTitle.tsx';
import { typedAmount } from '../pricing/amount.ts';
import { DeskForm } from './DeskForm.tsx';
import { Floors } from './Floors.tsx';
import { Lacks } from './Lacks.tsx';
import { Outcome } from './Outcome.tsx';
import { ProfitCurve } from './ProfitCurve.tsx';
import { Tiers } from './Tiers.tsx';
import { useDeskWish } from './useDeskWish.ts';

/** One size: price in, profit out. */
export function DeskView({ code }: { readonly code: string }) {
  const { texts, type, wish } = useDeskWish(code);
  const { data: desk, error, refetch, isPlaceholderData } = useQuery(priceDeskQuery(wish));
  if (desk === undefined) return error === null ? <Skeleton rows={4} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />;
  const take = (price: number) => type('price', typedAmount(price));
  return (
    <div className="desk">
      <Pair desk={desk} tried={desk.asked?.price ?? null} />
      <div className={isPlaceholderData ? 'desk-columns refreshing' : 'desk-columns'} aria-busy={isPlaceholderData}>
        <DeskForm desk={desk} texts={texts} onType={type} onTake={take} />
        <Outcome desk={desk} />
        {desk.missing.length > 0 && <Lacks desk={desk} />}
        {desk.zero !== null && desk.floor !== null && <Floors zero={desk.zero} floor={desk.floor} target={(wish.lira ?? 0) > 0 || (wish.percent ?? 0) > 0} onTake={take} />}
        {desk.tiers.length > 0 && <Tiers desk={desk} onTake={take} />}
        {desk.missing.length === 0 && desk.asked !== null && <ProfitCurve desk={desk} asked={desk.asked} />}
      </div>
    </div>
  );
}

function Pair({ desk: { pair }, tried }: { readonly desk: PriceDesk; readonly tried: number | null }) {
  const may = useMay();
  return (
    <section className="panel desk-pair">
      <Photo imageUrl={pair.picture} colour={pair.colour} quantity={1} />
      <div className="stock-what">
        <h2><VariantTitle {...pair} productName={pair.title ?? pair.barcode} /></h2>
        <p className="number">{trDesk.today(pair.price)} · <Copyable what={trDesk.barcode} value={pair.barcode} /></p>
        {pair.tariff !== null && <p className="number">{trDesk.tariff(pair.tariff)}</p>}
      </div>
      <div className="head-deeds">
        <Link className="btn btn-outline" to="/fiyat-masasi"><Icon name="search" />{trDesk.other}</Link>
        {may('editPrices') && <Link className="btn btn-outline" to={`/prices${pair.model === null ? '' : `?q=${encodeURIComponent([pair.model, pair.colour].filter(Boolean).join(' '))}`}`} state={{ barcodes: [pair.barcode], price: tried === pair.price ? null : tried }}><Icon name="tag" />{trDesk.changePrice}</Link>}
      </div>
    </section>
  );
}
