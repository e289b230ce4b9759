import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { costHistoryQuery } from '../../../api/money/costs.ts';
import { trProductCare } from '../../../text/catalog/trProductCare.ts';
import { formatFine, formatMoney } from '../../../ui/format/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { FailureNotice } from '../../../ui/States.tsx';

/** What a pair costs today; only for people who may see costs. */
export function SizeCost({ model, barcode }: { readonly model: string; readonly barcode: string }) {
  const { data, error, refetch } = useQuery(costHistoryQuery(model));
  if (data === undefined) return error === null ? null : <FailureNotice error={error} onRetry={refetch} />;
  const { amount = null, currency = null, try: lira = null } = data.sizes.find((size) => size.barcode === barcode) ?? {};
  return (
    <section>
      <h3>{trProductCare.cost}</h3>
      <p className="number">
        {amount === null
          ? <><Icon name="warning" />{trProductCare.noCost}</>
          : <strong>{formatFine(amount, (currency ?? 'try').toUpperCase())}</strong>}
        {amount !== null && currency !== 'try' && <> {lira === null ? trProductCare.noRate : trProductCare.costInLira(formatMoney(lira, 'TRY'))}</>}
      </p>
      <Link to={`/costs?list=models&q=${encodeURIComponent(model)}`}>{trProductCare.costs}</Link>
    </section>
  );
}
