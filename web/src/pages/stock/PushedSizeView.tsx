import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { retryPush } from '../../api/stock/pushes.ts';
import type { PushedSize } from '../../api/types.ts';
import { trPushes } from '../../text/stock/trPushes.ts';
import { tr } from '../../text/tr.ts';
import { toastFailure } from '../../ui/failure.ts';
import { formatCount, formatMoment } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Photo } from '../../ui/Photo.tsx';
import { pushLooks } from '../../ui/sync/pushLooks.ts';
import { toast } from '../../ui/toasts.ts';
import { VariantTitle, variantText } from '../../ui/VariantTitle.tsx';

/** A size: what may be sold, what Trendyol was told, and what it said. */
export function PushedSizeView({ size }: { readonly size: PushedSize }) {
  const { barcode, state, sellable, told, confirmedQuantity, reason, driftQuantity, driftSince } = size;
  const { icon, tone } = pushLooks[state];
  const drifted = driftQuantity !== null && driftSince !== null && confirmedQuantity !== null;
  return (
    <li className="push">
      <Photo imageUrl={size.picture} colour={size.colour} quantity={1} />
      <div className="stock-what">
        <h2><VariantTitle {...size} productName={barcode} /></h2>
        <p className="number">{barcode}</p>
        <p className="push-state"><span className={`chip chip-${tone}`}><Icon name={icon} />{trPushes.states[state]}</span></p>
        {reason !== null && state !== 'unapproved' && <p className="push-reason">{reason}</p>}
        {drifted && <p className="push-reason">{trPushes.drifted(driftQuantity, confirmedQuantity, formatMoment(driftSince))}</p>}
        <p className="number">{confirmation(size)}</p>
        <Link to={`/stock-source?barcode=${encodeURIComponent(barcode)}`}>{trPushes.source}</Link>
      </div>
      <dl className="stock-figures">
        <div><dt>{trPushes.sellable}</dt><dd>{formatCount(sellable)}</dd></div>
        <div><dt>{trPushes.told}</dt><dd>{told === null ? tr.noData : formatCount(told)}</dd></div>
      </dl>
      {(state === 'rejected' || drifted) && <Retry barcode={barcode} what={variantText({ ...size, productName: barcode })} />}
    </li>
  );
}

function confirmation({ state, confirmedAt, confirmedQuantity }: PushedSize) {
  if (confirmedAt !== null && confirmedQuantity !== null) return trPushes.confirmed(formatMoment(confirmedAt), confirmedQuantity);
  return state === 'unapproved' ? trPushes.afterApproval : trPushes.notConfirmed;
}

function Retry({ barcode, what }: { readonly barcode: string; readonly what: string }) {
  const client = useQueryClient();
  const retrying = useMutation({
    mutationFn: () => retryPush(barcode),
    onSuccess: async () => {
      toast('good', trPushes.retried(what));
      await client.invalidateQueries({ queryKey: ['stock', 'pushes'] });
    },
    onError: toastFailure,
  });
  return (
    <button type="button" className="btn btn-outline" aria-label={trPushes.retryOf(what)} aria-disabled={retrying.isPending} onClick={() => { if (!retrying.isPending) retrying.mutate(); }}>
      <Icon name="arrowClockwise" spin={retrying.isPending} />{trPushes.retry}
    </button>
  );
}
