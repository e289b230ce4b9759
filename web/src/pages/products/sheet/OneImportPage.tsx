import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { importQuery, turnImport } from '../../../api/catalog/sheets.ts';
import type { ImportLine, ImportView } from '../../../api/types.ts';
import { trSheets } from '../../../text/trSheets.ts';
import { useMay } from '../../../ui/access.ts';
import { toastFailure } from '../../../ui/failure.ts';
import { formatMoment } from '../../../ui/format/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../../ui/States.tsx';
import { toast } from '../../../ui/toasts.ts';
import { usePageTitle } from '../../../ui/usePageTitle.ts';

/** A product list from Excel: what is wrong in it, what it would change; apply it, take it back. */
export function OneImportPage() {
  usePageTitle(trSheets.title);
  const may = useMay();
  const { importId } = useParams();
  return may('editPrices') ? <Import id={Number(importId)} /> : <Forbidden />;
}

function Import({ id }: { readonly id: number }) {
  const { data, error, refetch } = useQuery(importQuery(id));
  if (data === undefined) return error === null ? <Skeleton rows={6} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />;
  const { import: head, lines } = data;
  const wrong = lines.filter((line) => line.wrong !== null);
  const changes = lines.filter((line) => line.wrong === null);
  const times = [head.appliedAt !== null && trSheets.when.applied(formatMoment(head.appliedAt)), head.undoneAt !== null && trSheets.when.undone(formatMoment(head.undoneAt))];
  return (
    <>
      <header className="page-head">
        <div><h1>{head.fileName}</h1><p className="number">{trSheets.counts(head)}</p><p className="number">{[trSheets.by(head.madeBy, formatMoment(head.madeAt)), ...times].filter(Boolean).join(' · ')}</p></div>
        <Deeds view={data} />
      </header>
      {head.state === 'undone' && <Notice icon="arrowLeft" title={trSheets.states.undone} text={trSheets.undone(head.skipped ?? 0)} />}
      {lines.length === 0 && <Notice icon="check" title={head.fileName} text={trSheets.nothing} />}
      {wrong.length > 0 && <Lines title={trSheets.wrongHead} lines={wrong} />}
      {changes.length > 0 && <Lines title={head.state === 'read' ? trSheets.changeHead : trSheets.changedHead} lines={changes} />}
      {lines.length < head.changes + head.wrong && <p>{trSheets.first(lines.length, head.changes + head.wrong)}</p>}
    </>
  );
}

function Deeds({ view: { import: { id, state, changes } } }: { readonly view: ImportView }) {
  const client = useQueryClient();
  const turning = useMutation({
    mutationFn: (deed: 'apply' | 'undo') => turnImport(id, deed),
    onSuccess: async (view, deed) => {
      toast('good', deed === 'apply' ? trSheets.applied(view.import.changes) : trSheets.undone(view.import.skipped ?? 0));
      client.setQueryData(importQuery(id).queryKey, view);
      await Promise.all([client.invalidateQueries({ queryKey: ['products'] }), client.invalidateQueries({ queryKey: ['prices'] })]);
    },
    onError: toastFailure,
  });
  const turn = (deed: 'apply' | 'undo') => { if (!turning.isPending) turning.mutate(deed); };
  if (state === 'read' && changes > 0) {
    return <div className="head-deeds"><button type="button" className="btn btn-primary" aria-disabled={turning.isPending} onClick={() => turn('apply')}><Icon name="check" />{turning.isPending ? trSheets.applying : trSheets.apply(changes)}</button></div>;
  }
  if (state !== 'applied') return null;
  return <div className="head-deeds"><button type="button" className="btn btn-outline" aria-disabled={turning.isPending} onClick={() => turn('undo')}><Icon name="arrowLeft" />{turning.isPending ? trSheets.undoing : trSheets.undo}</button></div>;
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly ImportLine[] }) {
  return (
    <section>
      <h2 className="history-head">{title}</h2>
      <ul className="movements" aria-label={title}>{lines.map((line) => <Line key={line.row} line={line} />)}</ul>
    </section>
  );
}

function Line({ line: { row, barcode, wrongColumn, wrong, old, wanted, needsSecond, oldBuffer, buffer } }: { readonly line: ImportLine }) {
  return (
    <li className="sheet-row">
      <div className="stock-what">
        <h3 className="number">{barcode ?? trSheets.noBarcode}</h3>
        {wrong !== null
          ? <><p>{trSheets.cell(row, wrongColumn ?? '')}</p><p className="sheet-wrong"><Icon name="warning" />{wrong}</p></>
          : <p>{trSheets.row(row)}</p>}
      </div>
      <dl className="sheet-diff">
        {wanted !== null && wanted.sale !== old?.sale && <Diff name={trSheets.sale} old={old === null ? null : trSheets.money(old.sale)} wanted={trSheets.money(wanted.sale)} />}
        {wanted !== null && wanted.list !== old?.list && <Diff name={trSheets.list} old={old === null ? null : trSheets.money(old.list)} wanted={trSheets.money(wanted.list)} />}
        {buffer !== null && <Diff name={trSheets.buffer} old={oldBuffer === null ? null : trSheets.pairs(oldBuffer)} wanted={trSheets.pairs(buffer)} />}
        {needsSecond && <dd><span className="chip chip-amber"><Icon name="person" />{trSheets.second}</span></dd>}
      </dl>
    </li>
  );
}

function Diff({ name, old, wanted }: { readonly name: string; readonly old: string | null; readonly wanted: string }) {
  return <div><dt>{name}</dt><dd className="number">{old ?? trSheets.unknown} → <b>{wanted}</b></dd></div>;
}
