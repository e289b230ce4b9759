import { useState } from 'react';
import { tintOf } from '../text/colours.ts';
import { tr } from '../text/tr.ts';
import { sizesOf } from './format/picture.ts';

interface PhotoProps {
  readonly imageUrl: string | null;
  readonly colour: string | null;
  readonly quantity: number;
}

/** The product's photo; until one is known, or when it does not come, a drawn shoe in the named colour that nobody takes for a photo. */
export function Photo({ imageUrl, colour, quantity }: PhotoProps) {
  const tint = tintOf(colour);
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <span className="photo">
      {imageUrl === null || imageUrl === broken
        ? (
            <svg viewBox="0 0 64 64" role="img" aria-label={tr.orders.noPhoto}>
              <path className={tint === null ? 'shoe shoe-unknown' : 'shoe'} fill={tint ?? undefined} d={shoe} />
            </svg>
          )
        : <img src={imageUrl} {...sizesOf(imageUrl)} alt="" loading="lazy" decoding="async" width={72} height={72} onError={() => setBroken(imageUrl)} />}
      {quantity > 1 && <span className="photo-times">{tr.orders.times(quantity)}</span>}
    </span>
  );
}

const shoe = 'M10 22c5 6 11 9 19 8 6 6 12 9 20 10 4 .6 6 2.800 6 6.500H38c-7 0-13-3.500-18-8.500-2.500-2.500-5-1.500-5 1.500V47h-4.500V36C8.500 31 8.500 26 10 22z';
