import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { previewPrices, type PriceRule } from '../../api/catalog/prices.ts';
import { productListQuery } from '../../api/products.ts';
import type { PricePreview } from '../../api/types.ts';
import { trPrices } from '../../text/trPrices.ts';
import { toastFailure } from '../../ui/failure.ts';
import { SearchField } from '../../ui/list/SearchField.tsx';
import { FailureNotice, Notice, Skeleton } from '../../ui/States.tsx';
import { PricePreviewWindow } from './PricePreviewWindow.tsx';
import { PriceRuleForm } from './PriceRuleForm.tsx';
import { PriceRowView } from './PriceRowView.tsx';

/** Chooses sizes, says how their price is made, shows what would come of it. */
export function PriceEdit({ search }: { readonly search: string }) {
  const { state } = useLocation() as { readonly state: unknown };
  const [brought] = useState(() => broughtBy(state));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(brought.barcodes);
  const [preview, setPreview] = useState<PricePreview | null>(null);
  const navigate = useNavigate();
  const list = useInfiniteQuery({ ...productListQuery({ show: 'all', search }), placeholderData: keepPreviousData });
  const cards = list.data?.pages.flatMap((page) => page.cards) ?? [];
  const shown = cards.flatMap((card) => card.sizes.filter(({ listing }) => listing !== null).map(({ barcode }) => barcode));
  const previewing = useMutation({ mutationFn: (rule: PriceRule) => previewPrices([...chosen], rule), onSuccess: setPreview, onError: toastFailure });
  const choose = (barcodes: readonly string[], on: boolean) => setChosen((before) => {
    const after = new Set(before);
    for (const barcode of barcodes) if (on) after.add(barcode); else after.delete(barcode);
    return after;
  });
  return (
    <>
      <PriceRuleForm tried={brought.price} chosen={chosen.size} busy={previewing.isPending} onPreview={(rule) => previewing.mutate(rule)} onClear={() => setChosen(new Set())} />
      <div className="list-tools">
        <SearchField label={trPrices.search} placeholder={trPrices.searchPlaceholder} value={search} refreshing={list.isPlaceholderData}
          onSearch={(text) => void navigate(text === '' ? '/prices' : `/prices?q=${encodeURIComponent(text)}`, { replace: true, preventScrollReset: true })} />
        {shown.length > 0 && <button type="button" className="btn btn-outline" onClick={() => choose(shown, true)}>{trPrices.chooseShown(shown.length)}</button>}
      </div>
      {list.data === undefined
        ? list.error === null ? <Skeleton rows={6} kind="row" /> : <FailureNotice error={list.error} onRetry={list.refetch} />
        : cards.length === 0
          ? <Notice icon="search" title={trPrices.emptyTitle} text={trPrices.searchPlaceholder} />
          : (
            <div role="list" aria-label={trPrices.products} className="product-list">
              {cards.map((card) => <PriceRowView key={`${card.model ?? ''}/${card.colour ?? ''}`} card={card} chosen={chosen} onChoose={choose} />)}
            </div>
          )}
      {list.hasNextPage && <button type="button" className="btn btn-outline price-more" aria-disabled={list.isFetchingNextPage} onClick={() => { if (!list.isFetchingNextPage) void list.fetchNextPage(); }}>{trPrices.more}</button>}
      {preview !== null && <PricePreviewWindow preview={preview} onClose={() => setPreview(null)} onDone={() => setChosen(new Set())} />}
    </>
  );
}

/** What another page brought along: sizes, and a price that was tried for them. The step that led here may have come from anywhere. */
function broughtBy(state: unknown): { readonly barcodes: ReadonlySet<string>; readonly price: number | null } {
  const { barcodes, price }: { readonly barcodes?: unknown; readonly price?: unknown } = typeof state === 'object' && state !== null ? state : {};
  return { barcodes: new Set(Array.isArray(barcodes) ? (barcodes as readonly string[]) : []), price: typeof price === 'number' ? price : null };
}
