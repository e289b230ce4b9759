import type { ProductSize } from '../../api/types.ts';
import { trProducts } from '../../text/trProducts.ts';
import { formatDateTime } from '../../ui/format/format.ts';
import type { IconName } from '../../ui/Icon.tsx';

/** How a size stands at Trendyol: one word, the tone and picture that go with it, and the whole sentence. */
export interface SizeState {
  readonly tone: 'good' | 'bad' | 'quiet';
  readonly icon: IconName | null;
  readonly text: string;
  readonly detail: string;
}

/** What keeps a size from being sold comes before how many there are. Before Trendyol was read once, nobody knows that a size is not there. */
export function sizeState({ listing }: ProductSize, everRead: boolean): SizeState {
  if (listing === null) return everRead ? quiet(trProducts.localSize, trProducts.local) : quiet(trProducts.unknown, trProducts.never);
  if (listing.missingSince !== null) return quiet(trProducts.missingSize, trProducts.missing(formatDateTime(listing.missingSince)));
  if (listing.approval === 'rejected') return bad('xCircle', trProducts.rejectedSize, trProducts.rejectedBecause(listing.rejections.join(' · ') || trProducts.noReason));
  if (listing.approval === 'pending') return { ...quiet(trProducts.pendingSize), icon: 'hourglass' };
  if (listing.archived) return quiet(trProducts.archivedSize);
  if (listing.locked) return bad('lock', trProducts.lockedSize, listing.lockReason === null ? trProducts.lockedSize : trProducts.lockedBecause(listing.lockReason));
  if (listing.quantity === null) return quiet(trProducts.unknown);
  if (listing.quantity <= 0) return bad('xCircle', trProducts.soldOutSize);
  const count = trProducts.atTrendyol(listing.quantity);
  return listing.onSale ? { tone: 'good', icon: null, text: count, detail: count } : { tone: 'quiet', icon: 'pause', text: count, detail: `${count}, ${trProducts.offSale}` };
}

function quiet(text: string, detail = text): SizeState {
  return { tone: 'quiet', icon: 'dashCircle', text, detail };
}

function bad(icon: IconName, text: string, detail = text): SizeState {
  return { tone: 'bad', icon, text, detail };
}

/** Pairs that Trendyol would sell of all sizes; null when it says so of none. */
export function pairsAtTrendyol(sizes: readonly ProductSize[]): number | null {
  const told = sizes.flatMap(({ listing }) => (listing?.quantity == null || listing.missingSince !== null || listing.approval !== 'approved' ? [] : [listing.quantity]));
  return told.length === 0 ? null : told.reduce((sum, one) => sum + one, 0);
}

/** The lowest and the highest sale price of those at Trendyol; null when none has a price. */
export function priceRange(sizes: readonly ProductSize[]): { readonly from: number; readonly to: number } | null {
  const prices = sizes.flatMap(({ listing }) => (listing?.salePrice == null || listing.missingSince !== null ? [] : [listing.salePrice]));
  return prices.length === 0 ? null : { from: Math.min(...prices), to: Math.max(...prices) };
}
