import type { ProductDetail, ProductSize } from '../../../api/types.ts';

type Publication = ProductDetail['publication'];

/** Trendyol turned the size itself down: when it looked at it, or before it even took it. */
export const isRejected = ({ listing }: ProductSize, publication: Publication): boolean =>
  (listing?.approval === 'rejected' && listing.missingSince === null) || publication?.state === 'rejected' || publication?.state === 'refused';

/** Why, each reason once; empty when Trendyol gave none. */
export const reasonsOf = ({ listing }: ProductSize, publication: Publication): readonly string[] =>
  [...new Set([...(listing?.approval === 'rejected' ? listing.rejections : []), ...(publication?.reasons ?? [])])];
