import { useMutation, useQueryClient } from '@tanstack/react-query';
import { decidePrices, retryPrice } from '../../api/catalog/prices.ts';
import type { PriceChangeRow } from '../../api/types.ts';
import { trPrices } from '../../text/trPrices.ts';
import { useNow } from '../../ui/clock.ts';
import { toastFailure } from '../../ui/failure.ts';
import { formatMoment } from '../../ui/format/format.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Photo } from '../../ui/Photo.tsx';
import { toast } from '../../ui/toasts.ts';
import { VariantTitle, variantText } from '../../ui/VariantTitle.tsx';
import { pushLooks } from '../../ui/sync/pushLooks.ts';
import { PriceText } from './PricePreviewWindow.tsx';

/** Shorter waits are not worth a word. */
const soonMs = 10_000;

const looks: Readonly<Record<PriceChangeRow['state'], { readonly icon: IconName; readonly tone: string }>> = {
  asked: { icon: 'person', tone: 'amber' },
  declined: { icon: 'x', tone: 'grey' },
  replaced: { icon: 'skip', tone: 'grey' },
  ...pushLooks,
};

/** A change of a price: from what to what, who wanted it, who said yes, what Trendyol said. */
export function PriceChangeView({ change }: { readonly change: PriceChangeRow }) {
  const { barcode, picture, colour, old, wanted, percent, state, madeAt, madeBy, decidedAt, decidedBy, landedAt, reason, notBefore } = change;
  const { icon, tone } = looks[state];
  const now = useNow(5_000);
  return (
    <li className="push price-change">
      <Photo imageUrl={picture} colour={colour} quantity={1} />
      <div className="stock-what">
        <h2><VariantTitle {...change} productName={barcode} /></h2>
        <p className="price-arrow number"><PriceText price={old} /> → <PriceText price={wanted} /> <small>{trPrices.percent(percent)}</small></p>
        <p className="push-state"><span className={`chip chip-${tone}`}><Icon name={icon} />{trPrices.states[state]}</span></p>
        {reason !== null && (state === 'rejected' || state === 'declined') && <p className="push-reason">{reason}</p>}
        {notBefore !== null && Date.parse(notBefore) - now > soonMs && <p className="number">{trPrices.later(formatMoment(notBefore))}</p>}
        <p className="number">{trPrices.by(madeBy, formatMoment(madeAt))}{decidedBy !== null && decidedAt !== null && ` · ${trPrices.decided(decidedBy, formatMoment(decidedAt))}`}</p>
        {landedAt !== null && <p className="number">{trPrices.landed(formatMoment(landedAt))}</p>}
      </div>
      <Deeds change={change} />
    </li>
  );
}

function Deeds({ change }: { readonly change: PriceChangeRow }) {
  const client = useQueryClient();
  const { id, barcode, state, byMe } = change;
  const what = variantText({ ...change, productName: barcode });
  const renew = () => client.invalidateQueries({ queryKey: ['prices'] });
  const deciding = useMutation({
    mutationFn: (approve: boolean) => decidePrices([id], approve),
    onSuccess: (_, approve) => {
      toast('good', approve ? trPrices.approved(what) : trPrices.declined(what));
      return renew();
    },
    onError: toastFailure,
  });
  const retrying = useMutation({
    mutationFn: () => retryPrice(barcode),
    onSuccess: () => {
      toast('good', trPrices.retried(what));
      return renew();
    },
    onError: toastFailure,
  });
  const busy = deciding.isPending || retrying.isPending;
  const decide = (approve: boolean) => { if (!busy) deciding.mutate(approve); };
  if (state === 'rejected') {
    return <div className="head-deeds"><button type="button" className="btn btn-outline" aria-label={trPrices.deedOf(what, trPrices.retry)} aria-disabled={busy} onClick={() => { if (!busy) retrying.mutate(); }}><Icon name="arrowClockwise" spin={busy} />{trPrices.retry}</button></div>;
  }
  if (state !== 'asked') return null;
  return (
    <div className="head-deeds price-decide">
      {byMe
        ? <p>{trPrices.own}</p>
        : <button type="button" className="btn btn-primary" aria-label={trPrices.deedOf(what, trPrices.approve)} aria-disabled={busy} onClick={() => decide(true)}><Icon name="check" />{trPrices.approve}</button>}
      <button type="button" className="btn btn-outline" aria-label={trPrices.deedOf(what, byMe ? trPrices.takeBack : trPrices.decline)} aria-disabled={busy} onClick={() => decide(false)}>{byMe ? trPrices.takeBack : trPrices.decline}</button>
    </div>
  );
}
