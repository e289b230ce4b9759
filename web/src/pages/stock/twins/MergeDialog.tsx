import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addAlias, aliasPreviewQuery } from '../../../api/stock/twins.ts';
import type { AliasPreview, TwinSide } from '../../../api/types.ts';
import { trTwins } from '../../../text/stock/trTwins.ts';
import { tr } from '../../../text/tr.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { failureOf, toastFailure } from '../../../ui/failure.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Waiting } from '../../../ui/States.tsx';
import { toast } from '../../../ui/toasts.ts';
import { nameOf, shelvesOf, TwinSideView } from './TwinSideView.tsx';

interface MergeDialogProps {
  /** The product that stays, and the code that will mean it. */
  readonly choices: readonly [barcode: string, code: string];
  /** Both products when either may stay; null when the person has said which. */
  readonly sides: readonly [TwinSide, TwinSide] | null;
  readonly onClose: () => void;
}

/** Says what a merge would do before it is done. */
export function MergeDialog({ choices, sides, onClose }: MergeDialogProps) {
  // What the marketplace knows stays, if only one of them is there.
  const [stays, setStays] = useState(sides !== null && sides[0].listed === null && sides[1].listed !== null ? choices[1] : choices[0]);
  const code = stays === choices[0] ? choices[1] : choices[0];
  const { data, error } = useQuery(aliasPreviewQuery(code, stays));
  return (
    <Dialog title={sides === null ? trTwins.aliasTitle : trTwins.mergeTitle} onClose={onClose}>
      {sides !== null && (
        <fieldset className="twin-choice">
          <legend>{trTwins.stays}</legend>
          {sides.map((side) => {
            const { barcode } = side.product;
            return <label key={barcode}><input type="radio" name="stays" aria-label={barcode} checked={stays === barcode} onChange={() => setStays(barcode)} /><TwinSideView side={side} /></label>;
          })}
        </fieldset>
      )}
      {data === undefined && (error === null ? <Waiting text={trTwins.looking} /> : <p className="twin-warning" role="alert"><Icon name="warning" />{failureOf(error).text}</p>)}
      {data !== undefined && <Effects key={code} preview={data} onClose={onClose} />}
    </Dialog>
  );
}

function Effects({ preview, onClose }: { readonly preview: AliasPreview; readonly onClose: () => void }) {
  const { code, product, own, differs, toldZero } = preview;
  const { barcode } = product.product;
  const [looked, setLooked] = useState(false);
  const client = useQueryClient();
  const merging = useMutation({
    mutationFn: () => addAlias(code, barcode, own !== null),
    onSuccess: async ({ pairs }) => {
      toast('good', trTwins.merged(code, nameOf(product), pairs));
      onClose();
      await client.invalidateQueries({ queryKey: ['stock'] });
    },
    onError: toastFailure,
  });
  const ready = (!differs || looked) && !merging.isPending;
  return (
    <>
      <h3 className="twin-head">{trTwins.effects}</h3>
      <ul className="twin-effects">{toldZero && <li><strong>{trTwins.toldZero(code)}</strong></li>}{effectsOf(preview).map((effect) => <li key={effect}>{effect}</li>)}</ul>
      {differs && <p className="twin-warning" role="status"><Icon name="warning" />{trTwins.differs}</p>}
      {differs && <label className="twin-looked"><input type="checkbox" className="tick" checked={looked} onChange={({ target }) => setLooked(target.checked)} />{trTwins.differsYes}</label>}
      <div className="dialog-actions">
        <button type="button" className="btn btn-primary" aria-disabled={!ready} onClick={() => { if (ready) merging.mutate(); }}>{merging.isPending ? trTwins.doing : own === null ? trTwins.aliasTitle : trTwins.merge}</button>
        <button type="button" className="btn btn-outline" onClick={onClose}>{tr.cancel}</button>
      </div>
    </>
  );
}

function effectsOf({ code, product, own, otherCodes, money }: AliasPreview): readonly string[] {
  const means = trTwins.means(code, nameOf(product));
  if (own === null) return [means];
  const { kept, onHand, reserved } = own.product;
  const pairs = onHand ?? 0;
  return [
    means,
    pairs === 0 ? trTwins.carriesNone : trTwins.carries(pairs, shelvesOf(own)),
    ...(reserved !== null && reserved > 0 ? [trTwins.promises(reserved)] : []),
    ...(otherCodes > 0 ? [trTwins.codes(otherCodes)] : []),
    ...(money.costsMoved > 0 ? [trTwins.costsMoved(money.costsMoved)] : []),
    ...(money.costsLeft > 0 ? [trTwins.costsLeft(money.costsLeft)] : []),
    ...(money.pricesAsked > 0 ? [trTwins.pricesAsked(money.pricesAsked)] : []),
    ...(kept && !product.product.kept ? [trTwins.unknown] : []),
    trTwins.history,
    trTwins.undo,
  ];
}
