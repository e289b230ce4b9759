import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { drawLabels, previewQuery, type LabelRun } from '../../api/catalog/goodsLabels.ts';
import { readPrintWay } from '../../device/printer.ts';
import { trGoods } from '../../text/trGoods.ts';
import { trStation } from '../../text/trStation.ts';
import { failureOf, toastFailure } from '../../ui/failure.ts';
import { Icon } from '../../ui/Icon.tsx';
import { toast } from '../../ui/toasts.ts';
import { savePdf } from '../packing/print/file.ts';
import { printPdf } from '../packing/print/pdf.ts';
import { PrinterTrouble } from '../packing/print/trouble.ts';
import { ways } from '../packing/print/ways.ts';

interface PrintBoxProps {
  readonly run: LabelRun;
  readonly count: number;
  /** False for sheets, which no label printer takes. */
  readonly roll: boolean;
  readonly name: string;
}

/** Shows the pages as they will be printed, and prints them in the way of this device. */
export function PrintBox({ run, count, roll, name }: PrintBoxProps) {
  const [page, setPage] = useState(0);
  const { data, error } = useQuery({ ...previewQuery(run, page), placeholderData: keepPreviousData });
  const printing = useMutation({
    mutationFn: () => printOut(run, roll, name),
    onSuccess: (saved) => toast('good', saved ? trGoods.saved(count) : trGoods.sent(count)),
    onError: (failure) => { if (failure instanceof PrinterTrouble) toast('bad', trStation.print.troubles[failure.trouble]); else toastFailure(failure); },
  });
  const pages = data?.pages ?? 1;
  if (page > 0 && page >= pages) setPage(0);
  return (
    <section className="panel label-preview" aria-label={trGoods.preview}>
      <div className="goods-sheet">
        {error === null
          ? data !== undefined && <img src={`data:image/svg+xml,${encodeURIComponent(data.svg)}`} alt={trGoods.page(page + 1, pages)} />
          : <p className="field-error" role="alert"><Icon name="warning" />{failureOf(error).text}</p>}
      </div>
      <p>{trGoods.previewText}</p>
      {pages > 1 && (
        <div className="label-pages">
          <button type="button" className="icon-button" aria-label={trGoods.before} disabled={page === 0} onClick={() => setPage(page - 1)}><Icon name="arrowLeft" /></button>
          <span className="number">{trGoods.page(page + 1, pages)}</span>
          <button type="button" className="icon-button picture-right" aria-label={trGoods.after} disabled={page >= pages - 1} onClick={() => setPage(page + 1)}><Icon name="arrowLeft" /></button>
        </div>
      )}
      <button type="button" className="btn btn-primary btn-wide" aria-disabled={printing.isPending || error !== null} onClick={() => { if (!printing.isPending && error === null) printing.mutate(); }}>
        <Icon name="printer" />{printing.isPending ? trGoods.printing : trGoods.print(count)}
      </button>
    </section>
  );
}

/** True when it became a file and not paper. */
async function printOut(run: LabelRun, roll: boolean, name: string): Promise<boolean> {
  const chosen = readPrintWay();
  const way = ways[chosen];
  const raw = roll && way.format === 'zpl';
  if (raw) await way.check();
  const labels = await drawLabels(run, raw ? 'zpl' : 'pdf');
  if (raw) await way.send(labels, name);
  else if (chosen === 'file') await savePdf(labels, name);
  else await printPdf(labels);
  return chosen === 'file' && !raw;
}
