import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { productDetailQuery } from '../../../api/products.ts';
import { retryPush } from '../../../api/stock/pushes.ts';
import type { ProductDetail, ProductSize } from '../../../api/types.ts';
import { trProductCare } from '../../../text/catalog/trProductCare.ts';
import { trProducts } from '../../../text/trProducts.ts';
import { useMay } from '../../../ui/access.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Photo } from '../../../ui/Photo.tsx';
import { toastFailure } from '../../../ui/failure.ts';
import { FailureNotice, Skeleton } from '../../../ui/States.tsx';
import { RulesDialog } from './RulesDialog.tsx';
import { SizeCost } from './SizeCost.tsx';
import { HereFacts, TrendyolFacts } from './SizeFacts.tsx';
import { SizeLists } from './SizeLists.tsx';
import { useChange } from './useChange.ts';

/** Everything about one size, in a window above the list. */
export function SizeSheet({ code, everRead, onClose }: { readonly code: string; readonly everRead: boolean; readonly onClose: () => void }) {
  const { data: sheet, error, refetch } = useQuery(productDetailQuery(code));
  const size = sheet?.card.sizes[0];
  if (sheet === undefined || size === undefined) {
    return <Dialog title={code} onClose={onClose}>{error === null ? <Skeleton rows={4} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />}</Dialog>;
  }
  return (
    <Dialog title={[sheet.card.model, sheet.card.colour, size.size].filter((part) => part !== null).join(' ') || code} onClose={onClose}>
      <Sheet sheet={sheet} size={size} everRead={everRead} />
    </Dialog>
  );
}

function Sheet({ sheet, size, everRead }: { readonly sheet: ProductDetail; readonly size: ProductSize; readonly everRead: boolean }) {
  const may = useMay();
  return (
    <div className="size-sheet">
      <div className="size-sheet-head">
        <Photo imageUrl={sheet.card.picture} colour={sheet.card.colour} quantity={1} />
        <div>
          {sheet.card.title !== null && <p>{sheet.card.title}</p>}
          <p className="number">{trProducts.barcode(size.barcode)}</p>
          {size.hidden && <p><Icon name="eyeSlash" />{trProducts.hiddenSize}</p>}
        </div>
      </div>
      <TrendyolFacts size={size} publication={sheet.publication} everRead={everRead}><TellAgain barcode={size.barcode} /></TrendyolFacts>
      <HereFacts size={size} buffer={sheet.buffer} />
      {may('viewCosts') && sheet.card.model !== null && <SizeCost model={sheet.card.model} barcode={size.barcode} />}
      <SizeLists sheet={sheet} />
      <Deeds size={size} />
    </div>
  );
}

function Deeds({ size }: { readonly size: ProductSize }) {
  const [ruling, setRuling] = useState(false);
  const may = useMay();
  const change = useChange([size.barcode], () => setRuling(false));
  return (
    <div className="dialog-actions">
      {may('keepStock') && <Link className="btn btn-outline" to={`/stock-source?barcode=${encodeURIComponent(size.barcode)}`}><Icon name="list" />{trProductCare.source}</Link>}
      {may('editProducts') && (
        <>
          {size.stock !== null && <button type="button" className="btn btn-outline" onClick={() => setRuling(true)}><Icon name="gear" />{trProductCare.rules}</button>}
          <button type="button" className="btn btn-outline" disabled={change.isPending} onClick={() => change.mutate([{ change: size.hidden ? 'restore' : 'hide' }])}>
            <Icon name={size.hidden ? 'eye' : 'eyeSlash'} />{size.hidden ? trProductCare.restore : trProductCare.hide}
          </button>
        </>
      )}
      {ruling && <RulesDialog barcodes={[size.barcode]} onClose={() => setRuling(false)} onDone={() => setRuling(false)} />}
    </div>
  );
}

/** Tells Trendyol the number once more; what comes of it shows here by itself. */
function TellAgain({ barcode }: { readonly barcode: string }) {
  const client = useQueryClient();
  const may = useMay();
  const telling = useMutation({ mutationFn: () => retryPush(barcode), onError: toastFailure, onSettled: () => client.invalidateQueries({ queryKey: ['products'] }) });
  if (!may('keepStock')) return null;
  return (
    <button type="button" className="btn btn-primary" aria-disabled={telling.isPending} onClick={() => { if (!telling.isPending) telling.mutate(); }}>
      <Icon name="arrowClockwise" spin={telling.isPending} />{trProductCare.tellAgain}
    </button>
  );
}
