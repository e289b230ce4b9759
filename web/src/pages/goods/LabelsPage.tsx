import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { entriesQuery, entryGoods, type LabelRun } from '../../api/catalog/goodsLabels.ts';
import { findStock } from '../../api/stock/stock.ts';
import type { ScannedStock, StockEntrySummary } from '../../api/types.ts';
import { useLabelSettings, type LabelSettings } from '../../device/labelPaper.ts';
import { trGoods } from '../../text/trGoods.ts';
import { useMay } from '../../ui/access.ts';
import { toastFailure } from '../../ui/failure.ts';
import { formatDateTime } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Photo } from '../../ui/Photo.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../ui/States.tsx';
import { toast } from '../../ui/toasts.ts';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { variantText, VariantTitle } from '../../ui/VariantTitle.tsx';
import { play } from '../packing/device/sounds.ts';
import { PairsStepper } from '../stock/PairsStepper.tsx';
import { ScanFor, type Word } from '../stock/ScanFor.tsx';
import { addPairs, broughtLines, pairsOf, setPairs, type LabelLine } from './labelLines.ts';
import { LabelOptions } from './LabelOptions.tsx';
import { PrintBox } from './PrintBox.tsx';

const ready: Word = { tone: 'ready', title: trGoods.ready, text: trGoods.readyText };

/** Labels of products: scanned one by one, or all that a stock entry brought. */
export function LabelsPage() {
  usePageTitle(trGoods.title);
  const may = useMay();
  return may('printLabels') && may('keepStock') ? <Labels /> : <Forbidden />;
}

function Labels() {
  const [lines, setLines] = useState(broughtLines(useLocation().state));
  const [word, setWord] = useState<Word>(ready);
  const [settings, change] = useLabelSettings();
  const [startAt, setStartAt] = useState(1);
  const found = ({ product }: ScannedStock) => {
    const before = lines.find(({ good }) => good.barcode === product.barcode)?.pairs ?? 0;
    setLines((now) => addPairs(now, product, 1));
    play('good');
    setWord({ tone: 'good', title: trGoods.added, text: trGoods.addedText(variantText({ ...product, productName: product.barcode }), before + 1) });
  };
  const count = pairsOf(lines) * (settings.sides ? 2 : settings.perPair);
  return (
    <>
      <ScanFor word={word} onWord={setWord} find={findStock} onFound={found} refused={trGoods.bad} />
      <header className="page-head"><div><h1>{trGoods.title}</h1><p>{trGoods.lead}</p></div></header>
      <div className="label-desk">
        <div>
          {lines.length === 0 ? <Notice icon="tag" title={trGoods.empty} text={trGoods.emptyText} /> : <Lines lines={lines} onLines={setLines} />}
          <Entries onEntry={(added) => setLines((now) => added.reduce((all, { good, pairs }) => addPairs(all, good, pairs), now))} />
        </div>
        <div>
          {lines.length > 0 && <PrintBox run={runOf(lines, settings, startAt)} count={count} roll={settings.paper !== 'a4'} name="urun-etiketleri" />}
          <LabelOptions settings={settings} startAt={startAt} onChange={change} onStartAt={setStartAt} />
        </div>
      </div>
    </>
  );
}

function runOf(lines: readonly LabelLine[], { paper, perPair, sides, offsetX, offsetY, custom }: LabelSettings, startAt: number): LabelRun {
  const body = { lines: lines.map(({ good: { barcode }, pairs }) => ({ barcode, pairs })), paper, perPair, sides, offsetX, offsetY };
  return { path: '/api/product-labels', body: { ...body, ...(paper === 'custom' ? { custom } : {}), ...(paper === 'a4' ? { startAt } : {}) } };
}

function Lines({ lines, onLines }: { readonly lines: readonly LabelLine[]; readonly onLines: (lines: readonly LabelLine[]) => void }) {
  return (
    <section>
      <ul className="stock-lines" aria-label={trGoods.list}>
        {lines.map(({ good, pairs }) => {
          const name = variantText({ ...good, productName: good.barcode });
          return (
            <li key={good.barcode} className="stock-line">
              <Photo imageUrl={good.picture} colour={good.colour} quantity={1} />
              <div className="stock-what"><h3><VariantTitle {...good} productName={good.barcode} /></h3><p className="number">{good.barcode}</p></div>
              <PairsStepper name={name} pairs={pairs} frozen={false} onPairs={(next) => onLines(setPairs(lines, good.barcode, next))} />
              <button type="button" className="icon-button" aria-label={trGoods.remove(name)} onClick={() => onLines(setPairs(lines, good.barcode, 0))}><Icon name="x" /></button>
            </li>
          );
        })}
      </ul>
      <button type="button" className="btn btn-outline" onClick={() => onLines([])}><Icon name="x" />{trGoods.clear}</button>
    </section>
  );
}

function Entries({ onEntry }: { readonly onEntry: (added: readonly LabelLine[]) => void }) {
  const { data, error, refetch } = useQuery(entriesQuery);
  const adding = useMutation({
    mutationFn: ({ key }: StockEntrySummary) => entryGoods(key),
    onSuccess: (goods) => {
      onEntry(goods);
      toast('good', trGoods.entryAdded(pairsOf(goods)));
    },
    onError: toastFailure,
  });
  return (
    <section className="label-entries">
      <h2>{trGoods.entries}</h2>
      {data === undefined && (error === null ? <Skeleton rows={2} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />)}
      {data?.length === 0 && <p>{trGoods.noEntries}</p>}
      <ul className="piles">
        {data?.slice(0, 20).map((entry) => (
          <li key={`${entry.key}/${entry.shelf}`} className="pile">
            <Icon name="boxSeam" />
            <div><h3 className="number">{trGoods.entry(entry.products, entry.pairs)}</h3><p>{trGoods.entryBy(formatDateTime(entry.at), entry.actor, entry.shelf)}</p></div>
            <button type="button" className="btn btn-outline" aria-label={trGoods.addEntryOf(formatDateTime(entry.at))} onClick={() => { if (!adding.isPending) adding.mutate(entry); }}><Icon name="plusCircle" />{trGoods.addEntry}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
