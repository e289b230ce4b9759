import type { LabelGood, ProductCard, ProductSize } from '../../api/types.ts';

/** A size that somebody chose: what its label shows, and whether Trendyol has a price of it. */
export interface ChosenSize {
  readonly good: LabelGood;
  readonly listed: boolean;
}

/** By barcode, so that a choice outlives another search or list. */
export type Selection = ReadonlyMap<string, ChosenSize>;

export function choose(selection: Selection, cards: readonly ProductCard[], barcodes: readonly string[], on: boolean): Selection {
  const next = new Map(selection);
  if (!on) {
    for (const barcode of barcodes) next.delete(barcode);
    return next;
  }
  const wanted = new Set(barcodes);
  for (const card of cards) {
    for (const size of card.sizes) if (wanted.has(size.barcode)) next.set(size.barcode, chosenOf(card, size));
  }
  return next;
}

function chosenOf({ model, colour, picture }: ProductCard, { barcode, size, listing }: ProductSize): ChosenSize {
  return { good: { barcode, model, colour, size, picture }, listed: listing !== null && listing.missingSince === null };
}
