import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changePrices } from '../../api/catalog/prices.ts';
import type { Price, PricePreview, PricePreviewLine } from '../../api/types.ts';
import { trPrices } from '../../text/trPrices.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { toastFailure } from '../../ui/failure.ts';
import { formatMoney } from '../../ui/format/format.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { toast } from '../../ui/toasts.ts';
import { VariantTitle } from '../../ui/VariantTitle.tsx';

const looks: Readonly<Record<PricePreviewLine['judgement'], { readonly icon: IconName; readonly tone: string }>> = {
  fine: { icon: 'check', tone: 'green' },
  needsSecond: { icon: 'person', tone: 'amber' },
  refused: { icon: 'xCircle', tone: 'red' },
  same: { icon: 'dashCircle', tone: 'grey' },
};

interface PricePreviewProps {
  readonly preview: PricePreview;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Old → new, size by size, before anything is changed. */
export function PricePreviewWindow({ preview, onClose, onDone }: PricePreviewProps) {
  const client = useQueryClient();
  const { lines, mostPercent } = preview;
  const wishes = lines.flatMap(({ barcode, old, wanted, judgement }) => wanted !== null && (judgement === 'fine' || judgement === 'needsSecond') ? [{ barcode, seen: old, wanted }] : []);
  const counts = { same: 0, fine: 0, needsSecond: 0, refused: 0 };
  for (const { judgement } of lines) counts[judgement] += 1;
  const changing = useMutation({
    mutationFn: () => changePrices(wishes),
    onSuccess: async ({ leaving, asked }) => {
      toast('good', trPrices.done(leaving, asked));
      onDone();
      onClose();
      await client.invalidateQueries({ queryKey: ['prices'] });
    },
    onError: toastFailure,
  });
  return (
    <Dialog title={trPrices.previewTitle} onClose={onClose}>
      <p>{trPrices.previewLead(mostPercent)}</p>
      <p className="number"><strong>{trPrices.counts(counts)}</strong></p>
      <ul className="price-lines" tabIndex={0} aria-label={trPrices.previewTitle}>{lines.map((line) => <Line key={line.barcode} line={line} />)}</ul>
      <div className="dialog-actions">
        <button type="button" className="btn btn-primary" aria-disabled={changing.isPending || wishes.length === 0} onClick={() => { if (!changing.isPending && wishes.length > 0) changing.mutate(); }}>
          <Icon name="check" />{changing.isPending ? trPrices.applying : trPrices.apply(wishes.length)}
        </button>
        <button type="button" className="btn btn-outline" onClick={onClose}>{trPrices.back}</button>
      </div>
    </Dialog>
  );
}

function Line({ line }: { readonly line: PricePreviewLine }) {
  const { barcode, old, wanted, judgement, percent, why } = line;
  const { icon, tone } = looks[judgement];
  return (
    <li className="price-line">
      <span><VariantTitle {...line} productName={barcode} /></span>
      <span className="price-arrow number"><PriceText price={old} /> → <PriceText price={wanted} /></span>
      <span className="price-judged">
        <span className={`chip chip-${tone}`}><Icon name={icon} />{trPrices.judgements[judgement]}</span>
        {(judgement === 'fine' || judgement === 'needsSecond') && <small className="number">{trPrices.percent(percent)}</small>}
        {why !== null && <small>{why}</small>}
      </span>
    </li>
  );
}

/** "449,90 ₺ (liste 599,90 ₺)". */
export function PriceText({ price }: { readonly price: Price | null }) {
  if (price === null) return <span>{trPrices.unknownPrice}</span>;
  return <span><b>{formatMoney(price.sale, 'TRY')}</b>{price.list !== price.sale && <small> {trPrices.crossed(formatMoney(price.list, 'TRY'))}</small>}</span>;
}
