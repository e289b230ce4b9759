import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newId } from '../../../api/http.ts';
import { countPairs, countQuery, dropCount, finishCount } from '../../../api/stock/counts.ts';
import { shelvesQuery } from '../../../api/stock/stock.ts';
import type { CountedAnswer, StockCountLine, StockCountView } from '../../../api/types.ts';
import { unsaidShelf } from '../../../device/stockDraft.ts';
import { trCount } from '../../../text/stock/trCount.ts';
import { tr } from '../../../text/tr.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { toastFailure } from '../../../ui/failure.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Notice } from '../../../ui/States.tsx';
import { toast } from '../../../ui/toasts.ts';
import { variantText } from '../../../ui/VariantTitle.tsx';
import { play } from '../../packing/device/sounds.ts';
import { shelfOf } from '../entryQueue.ts';
import { ScanFor, type Word } from '../ScanFor.tsx';
import { CountLines } from './CountLines.tsx';
import { withCounted } from './countLines.ts';

/** One round: each reading is kept by the server before it is said to count. */
export function Counting({ view }: { readonly view: StockCountView }) {
  const { count, lines } = view;
  const [place, setPlace] = useState(count.shelf ?? unsaidShelf);
  const [said, setSaid] = useState<Word | null>(null);
  const [dropping, setDropping] = useState(false);
  const client = useQueryClient();
  const { data: shelves } = useQuery(shelvesQuery);
  const { queryKey } = countQuery(count.id);
  const show = (next: StockCountView) => {
    client.setQueryData(queryKey, next);
    void client.invalidateQueries({ queryKey: ['stock', 'counts'] });
  };
  const see = (answer: CountedAnswer) => client.setQueryData<StockCountView>(queryKey, (now) => (now === undefined ? now : withCounted(now, answer)));

  const typing = useMutation({
    mutationFn: ({ line, pairs, key }: { readonly line: StockCountLine; readonly pairs: number; readonly key: string }) => countPairs(count.id, key, line.barcode, line.shelf, pairs),
    onSuccess: see,
    onError: toastFailure,
  });
  const finishing = useMutation({
    mutationFn: () => finishCount(count.id),
    onSuccess: async (next) => {
      show(next);
      if (next.count.state === 'open') toast('info', trCount.again(next.lines.length));
      else await client.invalidateQueries({ queryKey: ['stock'] });
    },
    onError: toastFailure,
  });
  const giving = useMutation({ mutationFn: () => dropCount(count.id), onSuccess: show, onError: toastFailure });

  // In the order of the scans: the pairs after a shelf's code lie on that shelf.
  const find = async (code: string, scanId: string) =>
    (count.shelf === null ? shelfOf(code, (await client.query(shelvesQuery)).map((one) => one.code)) : null) ?? countPairs(count.id, scanId, code, place);
  const take = (answer: string | CountedAnswer) => {
    play('good');
    if (typeof answer === 'string') {
      setPlace(answer);
      setSaid({ tone: 'info', title: trCount.shelfTaken, text: answer });
      return;
    }
    see(answer);
    const name = variantText({ ...answer, productName: answer.barcode });
    const twins = answer.twins.map((twin) => `${variantText({ ...twin, productName: null })} (${twin.barcode})`).join(', ');
    setSaid(twins === ''
      ? { tone: 'good', title: trCount.counted, text: trCount.countedText(name, answer.shelf, answer.counted) }
      : { tone: 'info', title: trCount.twin, text: trCount.twinText(name, answer.counted, twins) });
  };
  const ready: Word = { tone: 'ready', title: trCount.ready, text: count.shelf === null ? trCount.readyModel(place) : trCount.readyShelf(count.shelf) };

  return (
    <>
      <ScanFor word={said ?? ready} onWord={setSaid} find={find} onFound={take} refused={trCount.refused} />
      {count.round > 1 && <section className="panel count-round" role="status"><h2>{trCount.roundTitle(count.round)}</h2><p>{trCount.roundText}</p></section>}
      {count.shelf === null && (
        <label className="count-place">{trCount.shelf}
          <select className="form-control" value={place} onChange={({ target }) => setPlace(target.value)}>
            {[...new Set([unsaidShelf, place, ...(shelves ?? []).map(({ code }) => code)])].map((code) => <option key={code} value={code}>{code}</option>)}
          </select>
        </label>
      )}
      {lines.length === 0 ? <Notice icon="upcScan" title={trCount.empty} text={trCount.emptyText} />
        : <CountLines lines={lines} frozen={typing.isPending || finishing.isPending} onPairs={(line, pairs) => typing.mutate({ line, pairs, key: newId() })} />}
      <div className="deeds">
        <button type="button" className="btn btn-primary" aria-disabled={finishing.isPending} onClick={() => { if (!finishing.isPending) finishing.mutate(); }}><Icon name="check" />{finishing.isPending ? trCount.finishing : trCount.finish}</button>
        {count.state === 'open' && <button type="button" className="btn btn-outline" onClick={() => setDropping(true)}>{trCount.drop}</button>}
      </div>
      {dropping && (
        <Dialog title={trCount.dropTitle} onClose={() => setDropping(false)}>
          <p>{trCount.dropText}</p>
          <div className="dialog-actions">
            <button type="button" className="btn btn-primary" onClick={() => giving.mutate()}>{trCount.drop}</button>
            <button type="button" className="btn btn-outline" onClick={() => setDropping(false)}>{tr.cancel}</button>
          </div>
        </Dialog>
      )}
    </>
  );
}
