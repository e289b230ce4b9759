import { tr } from '../text/tr.ts';

export interface Variant {
  readonly model: string | null;
  readonly colour: string | null;
  readonly size: string | null;
  readonly productName: string | null;
}

/** "099 siyah 37" as the staff speak; the size stands in a frame because it is what is mixed up most. */
export function VariantTitle({ model, colour, size, productName }: Variant) {
  if (model === null && colour === null && size === null) return <span className="variant"><span>{productName ?? tr.orders.unnamed}</span></span>;
  return (
    <span className="variant">
      {model !== null && <b>{model}</b>}{' '}
      {colour !== null && <span>{colour}</span>}{' '}
      {size !== null && <span className="size">{size}</span>}
    </span>
  );
}

/** The same as plain text, for labels that are read aloud. */
export function variantText({ model, colour, size, productName }: Variant): string {
  const known = [model, colour, size].filter((part) => part !== null);
  return known.length === 0 ? (productName ?? tr.orders.unnamed) : known.join(' ');
}
