import { lazy, Suspense, useRef } from 'react';
import { tr } from '../../text/tr.ts';
import { failureOf } from '../../ui/failure.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { Print, PrintJob } from './printing.ts';

const RefusedDialog = lazy(async () => ({ default: (await import('./RefusedDialog.tsx')).RefusedDialog }));

interface TrayProps {
  readonly job: PrintJob;
  readonly onPrint: Print;
  readonly onDismiss: () => void;
}

/** How the print job goes, above the foot of every page. */
export function PrintTray({ job, onPrint, onDismiss }: TrayProps) {
  switch (job.kind) {
    case 'none':
      return null;
    case 'working':
      return (
        <section className="tray" role="status" aria-label={tr.print.label}>
          <Icon name="printer" />
          <p><strong>{tr.print.working(job.count)}</strong><small>{tr.print.received(job.bytes)}</small></p>
          <button type="button" className="btn btn-outline" onClick={onDismiss}>{tr.cancel}</button>
          <div className="tray-progress" />
        </section>
      );
    case 'ready':
      return <Ready job={job} onDismiss={onDismiss} />;
    case 'refused':
      return <Suspense><RefusedDialog wish={job.wish} refused={job.refused} onPrint={onPrint} onClose={onDismiss} /></Suspense>;
    case 'failed':
      return <Failed job={job} onPrint={onPrint} onDismiss={onDismiss} />;
  }
}

function Ready({ job: { wish, url }, onDismiss }: { readonly job: Extract<PrintJob, { kind: 'ready' }>; readonly onDismiss: () => void }) {
  const count = wish.packageIds.length;
  // A browser prints and shows PDF; ZPL is for the printer's own program.
  const paper = wish.format === 'pdf';
  return (
    <section className="tray" role="status" aria-label={tr.print.label}>
      <Icon name="checkCircle" />
      <p><strong>{tr.print.ready(count)}</strong>{paper && <small>{tr.print.readyText}</small>}</p>
      {paper && <PaperButton url={url} />}
      {paper && <a className="btn btn-outline" href={url} target="_blank" rel="noreferrer"><Icon name="boxArrow" />{tr.print.open}</a>}
      <a className="btn btn-outline" href={url} download={tr.print.fileName(count, wish.format)}><Icon name="download" />{tr.print.save}</a>
      <button type="button" className="icon-button" aria-label={tr.close} onClick={onDismiss}><Icon name="x" /></button>
    </section>
  );
}

/** Opens the browser's print window on the PDF; the PDF lies in a frame that nobody sees. */
function PaperButton({ url }: { readonly url: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const print = () => frame.current?.contentWindow?.print();
  return (
    <>
      <iframe ref={frame} className="print-frame" src={url} title={tr.print.label} aria-hidden="true" tabIndex={-1} />
      <button type="button" className="btn btn-primary" onClick={print}><Icon name="printer" />{tr.print.paper}</button>
    </>
  );
}

function Failed({ job, onPrint, onDismiss }: TrayProps & { readonly job: Extract<PrintJob, { kind: 'failed' }> }) {
  const { title, text, code } = failureOf(job.error);
  return (
    <section className="tray tray-bad" role="alert" aria-label={tr.print.label}>
      <Icon name="warning" />
      <p>
        <strong>{tr.print.failed}</strong>
        <small>{title}. {text}{code !== null && <> · {tr.states.supportCode}: <code>{code}</code></>}</small>
      </p>
      <button type="button" className="btn btn-outline" onClick={() => onPrint(job.wish)}><Icon name="arrowClockwise" />{tr.retry}</button>
      <button type="button" className="icon-button" aria-label={tr.close} onClick={onDismiss}><Icon name="x" /></button>
    </section>
  );
}
