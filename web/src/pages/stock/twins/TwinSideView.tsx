import { useQuery } from '@tanstack/react-query';
import { productCountsQuery } from '../../../api/products.ts';
import type { TwinSide } from '../../../api/types.ts';
import { trTwins } from '../../../text/stock/trTwins.ts';
import { formatCount } from '../../../ui/format/format.ts';
import { Photo } from '../../../ui/Photo.tsx';
import { VariantTitle, variantText } from '../../../ui/VariantTitle.tsx';

export const nameOf = ({ product }: TwinSide) => variantText({ ...product, productName: product.barcode });

export const shelvesOf = ({ product }: TwinSide) => product.shelves.map(({ shelf, pairs }) => `${shelf} ${formatCount(pairs)}`).join(', ');

/** One of two products that may be one. */
export function TwinSideView({ side }: { readonly side: TwinSide }) {
  const { product, listed } = side;
  const { data: counts } = useQuery(productCountsQuery);
  return (
    <div className="twin-side">
      <Photo imageUrl={product.picture} colour={product.colour} quantity={1} />
      <div className="stock-what">
        <h3><VariantTitle {...product} productName={product.barcode} /></h3>
        <p className="number">{product.barcode}</p>
        <p className="number">{trTwins.side(product.onHand, product.reserved)}</p>
        {(listed !== null || counts !== undefined) && <p className="number">{listed === null && counts?.lastSyncAt == null ? trTwins.unread : trTwins.listed(listed)}</p>}
      </div>
    </div>
  );
}
