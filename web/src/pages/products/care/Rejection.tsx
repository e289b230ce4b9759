import { Link } from 'react-router';
import type { ProductDetail, ProductSize } from '../../../api/types.ts';
import { trProductCare } from '../../../text/catalog/trProductCare.ts';
import { trProducts } from '../../../text/trProducts.ts';
import { useMay } from '../../../ui/access.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { reasonsOf } from './rejected.ts';

/** Why Trendyol turned the size down, and where it is put right. */
export function Rejection({ size, publication }: { readonly size: ProductSize; readonly publication: ProductDetail['publication'] }) {
  const reasons = reasonsOf(size, publication);
  return (
    <div className="size-reasons" role="note">
      <strong>{trProductCare.reasons}</strong>
      <ul>{(reasons.length > 0 ? reasons : [trProducts.noReason]).map((reason) => <li key={reason}>{reason}</li>)}</ul>
      <Mending publication={publication} />
    </div>
  );
}

function Mending({ publication }: { readonly publication: ProductDetail['publication'] }) {
  const may = useMay();
  if (publication === null) return <p>{trProductCare.mendThere}</p>;
  if (publication.underway) return <p><Icon name="hourglass" />{trProductCare.mending}</p>;
  if (!may('createProducts')) return <p>{trProductCare.mendByOthers}</p>;
  return <Link className="btn btn-primary" to={`/product_create/${publication.draftId}`}><Icon name="arrowRepeat" />{trProductCare.mend}</Link>;
}
