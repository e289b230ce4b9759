import { useMutation } from '@tanstack/react-query';
import { keepDraft, sendDraft } from '../../api/catalog/creating.ts';
import type { DraftComplaint } from '../../api/types.ts';
import { trCreate } from '../../text/catalog/trCreate.ts';
import { toastFailure } from '../../ui/failure.ts';
import { Icon } from '../../ui/Icon.tsx';
import { toast } from '../../ui/toasts.ts';
import type { Editing } from './useDraft.ts';

interface ActionBarProps {
  readonly editing: Editing;
  readonly said: readonly DraftComplaint[];
  readonly onTry: (what: 'keep' | 'send') => void;
}

/** What is missing, and the two ways on. Nothing leaves before all that was typed is saved. */
export function ActionBar({ editing: { view, open, take }, said, onTry }: ActionBarProps) {
  const busy = view.publications.some((one) => one.busy);
  const keeping = useMutation({ mutationFn: () => keepDraft(view.id, view.version), onSuccess: (next) => { take(next); toast('good', trCreate.keptNow); }, onError: toastFailure });
  const sending = useMutation({ mutationFn: () => sendDraft(view.id, view.version), onSuccess: (next) => { take(next); toast('info', trCreate.sentNow); }, onError: toastFailure });
  const stopped = open || busy || keeping.isPending || sending.isPending;
  const attempt = (what: 'keep' | 'send', go: () => void) => {
    if (stopped) return;
    onTry(what);
    if (view.complaints.some(({ stopsKeeping }) => what === 'send' || stopsKeeping)) showFirst();
    else go();
  };
  return (
    <div className="create-bar" role="region" aria-label={trCreate.send}>
      <p role="status">{wordsOf(view.complaints, said, busy)}</p>
      {said.length === 0 && view.complaints.length > 0 && <button type="button" className="btn btn-outline" onClick={() => { onTry('send'); showFirst(); }}>{trCreate.show}</button>}
      <button type="button" className="btn btn-outline" aria-disabled={stopped} onClick={() => attempt('keep', () => keeping.mutate())}><Icon name="inbox" />{keeping.isPending ? trCreate.keeping : trCreate.keep}</button>
      <button type="button" className="btn btn-primary" aria-disabled={stopped} onClick={() => attempt('send', () => sending.mutate())}><Icon name="boxArrow" />{sending.isPending ? trCreate.sending : trCreate.send}</button>
    </div>
  );
}

function wordsOf(complaints: readonly DraftComplaint[], said: readonly DraftComplaint[], busy: boolean): string {
  if (busy) return trCreate.underWay;
  if (complaints.length === 0) return trCreate.ready;
  return said.length > 0 && said.every(({ stopsKeeping }) => stopsKeeping) && said.length < complaints.length ? trCreate.lackingHere(said.length) : trCreate.lacking(complaints.length);
}

/** After the page has put the words below their fields. */
function showFirst(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector('.create-wrong')?.scrollIntoView({ block: 'center' })));
}
