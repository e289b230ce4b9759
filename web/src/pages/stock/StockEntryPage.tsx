import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { mayPass } from '../../api/client.ts';
import { newId } from '../../api/http.ts';
import { enterStock, findStock, shelvesQuery } from '../../api/stock/stock.ts';
import type { ScannedStock } from '../../api/types.ts';
import { trStock } from '../../text/stock/trStock.ts';
import { useMay } from '../../ui/access.ts';
import { toastFailure } from '../../ui/failure.ts';
import { Forbidden, Notice } from '../../ui/States.tsx';
import { toast } from '../../ui/toasts.ts';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { variantText } from '../../ui/VariantTitle.tsx';
import { play } from '../packing/device/sounds.ts';
import { useDraft } from '../../device/stockDraft.ts';
import { EntryForm } from './EntryForm.tsx';
import { EntryLines } from './EntryLines.tsx';
import { addScan, setPairs, shelfOf, sumOf, without } from './entryQueue.ts';
import { ScanFor, type Word } from './ScanFor.tsx';

const ready: Word = { tone: 'ready', title: trStock.entry.ready, text: trStock.entry.readyText };

/** Pairs that come, or that were counted: scanned into a list, looked over, saved once. */
export function StockEntryPage() {
  usePageTitle(trStock.entry.title);
  const may = useMay();
  return may('keepStock') ? <Entry /> : <Forbidden />;
}

function Entry() {
  const [draft, setDraft] = useDraft();
  const [word, setWord] = useState<Word>(ready);
  const { data: shelves } = useQuery(shelvesQuery);
  const client = useQueryClient();
  const say = (said: Word) => {
    setWord(said);
    play(said.tone === 'bad' ? 'bad' : 'good');
  };

  const saving = useMutation({
    mutationFn: () => enterStock(draft.mode, draft.shelf, draft.note.trim(), draft.lines.map(({ key, product, pairs }) => ({ key, barcode: product.barcode, pairs }))),
    onMutate: () => setDraft((now) => ({ ...now, unsure: true })),
    onSuccess: async ({ lines }) => {
      const again = lines.filter(({ counted }) => !counted).length;
      toast(again > 0 ? 'info' : 'good', again > 0 ? trStock.entry.again(again) : trStock.entry.saved(sumOf(draft.lines), draft.lines.length, draft.shelf));
      setDraft((now) => ({ ...now, lines: [], note: '', unsure: false }));
      setWord(ready);
      await client.invalidateQueries({ queryKey: ['stock'] });
    },
    onError: (error) => {
      setDraft((now) => ({ ...now, unsure: mayPass(error) }));
      toastFailure(error);
    },
  });

  const frozen = draft.unsure || saving.isPending;
  const found = (scanned: ScannedStock) => {
    const before = draft.lines.find(({ product }) => product.barcode === scanned.product.barcode)?.pairs ?? 0;
    const name = variantText({ ...scanned.product, productName: scanned.product.barcode });
    setDraft((now) => ({ ...now, lines: addScan(now.lines, scanned, newId()) }));
    const twins = scanned.twins.map((twin) => `${variantText({ ...twin, productName: null })} (${twin.barcode})`).join(', ');
    say(twins === '' ? { tone: 'good', title: trStock.entry.good, text: trStock.entry.counted(name, before + 1) } : { tone: 'info', title: trStock.entry.twin, text: trStock.entry.twinText(name, twins) });
  };
  // In the order of the scans: the pairs after a shelf's code lie on that shelf.
  const find = async (code: string) => shelfOf(code, (await client.query(shelvesQuery)).map((one) => one.code)) ?? findStock(code);
  const take = (answer: string | ScannedStock) => {
    if (frozen) say({ tone: 'bad', title: trStock.entry.unsureScan, text: trStock.entry.unsure });
    else if (typeof answer !== 'string') found(answer);
    else {
      setDraft((now) => ({ ...now, shelf: answer }));
      say({ tone: 'info', title: trStock.entry.shelfTaken, text: answer });
    }
  };

  return (
    <>
      <ScanFor word={word} onWord={setWord} find={find} onFound={take} />
      <header className="page-head"><div><h1>{trStock.entry.title}</h1><p>{trStock.entry.lead}</p></div></header>
      <EntryForm draft={draft} shelves={shelves ?? []} frozen={frozen} saving={saving.isPending} onChange={setDraft} onSave={() => { if (!saving.isPending) saving.mutate(); }} />
      {draft.lines.length === 0
        ? <Notice icon="upcScan" title={trStock.entry.empty} text={trStock.entry.emptyText} />
        : <EntryLines lines={draft.lines} frozen={frozen} onPairs={(key, pairs) => setDraft((now) => ({ ...now, lines: setPairs(now.lines, key, pairs) }))} onRemove={(key) => setDraft((now) => ({ ...now, lines: without(now.lines, key) }))} />}
    </>
  );
}
