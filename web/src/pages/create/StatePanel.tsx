import { useMutation } from '@tanstack/react-query';
import { tellDraft } from '../../api/catalog/creating.ts';
import type { SoldDeed } from '../../api/types.ts';
import { trCreate } from '../../text/catalog/trCreate.ts';
import { toastFailure } from '../../ui/failure.ts';
import { formatMoment } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { toast } from '../../ui/toasts.ts';
import { StateChip, statesOf } from './StateChip.tsx';
import type { Editing } from './useDraft.ts';

const deeds: readonly SoldDeed[] = ['archive', 'unarchive', 'unlock'];

/** What Trendyol said of each variant; what it turned down first, with its words. */
export function StatePanel({ editing: { view, open, take } }: { readonly editing: Editing }) {
  const telling = useMutation({
    mutationFn: ({ deed, barcodes }: { readonly deed: SoldDeed; readonly barcodes: readonly string[] }) => tellDraft(view.id, view.version, deed, barcodes),
    onSuccess: (next, { deed }) => { take(next); toast('info', trCreate.told[deed]); },
    onError: toastFailure,
  });
  const counts: Record<string, number> = {};
  for (const { state } of view.publications) counts[state] = (counts[state] ?? 0) + 1;
  const sorted = [...view.publications].sort((one, other) => other.reasons.length - one.reasons.length);
  const approved = view.publications.filter(({ state }) => state === 'approved');
  const stopped = open || telling.isPending || view.publications.some(({ busy }) => busy);
  const subject = (deed: SoldDeed) => approved.filter(({ archived }) => (deed === 'archive' ? !archived : deed === 'unarchive' ? archived : true)).map(({ barcode }) => barcode);
  return (
    <section className="panel" aria-labelledby="create-state">
      <div className="create-panel-head"><h2 id="create-state">{trCreate.state}</h2><div className="draft-states">{statesOf(counts).map(({ name, count }) => <StateChip key={name} state={name} count={count} />)}</div></div>
      {view.publications.some(({ state, reasons }) => reasons.length > 0 || state === 'rejected' || state === 'refused') && <p className="hint">{trCreate.fix}</p>}
      <ul className="create-states">
        {sorted.map(({ barcode, colour, size, state, busy, archived, reasons, changedAt }) => (
          <li key={barcode} data-barcode={barcode}>
            <strong>{colour} {size}</strong>
            <code>{barcode}</code>
            <span className="draft-states">{busy ? <span className="chip chip-blue"><Icon name="arrowRepeat" spin />{trCreate.busy}</span> : <StateChip state={state} />}{archived && <span className="chip chip-grey">{trCreate.archived}</span>}</span>
            <small className="number">{formatMoment(changedAt)}</small>
            {reasons.length > 0 && <p className="create-wrong"><Icon name="warning" /><span>{reasons.join(' ')}</span></p>}
          </li>
        ))}
      </ul>
      {approved.length > 0 && (
        <div className="head-deeds">
          {deeds.map((deed) => {
            const barcodes = subject(deed);
            return barcodes.length > 0 && (
              <button key={deed} type="button" className="btn btn-outline" aria-disabled={stopped} onClick={() => { if (!stopped) telling.mutate({ deed, barcodes }); }}>{trCreate.deeds[deed]} <small>({trCreate.deedOf(barcodes.length)})</small></button>
            );
          })}
        </div>
      )}
    </section>
  );
}
