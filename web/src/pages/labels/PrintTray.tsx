import { useRef } from 'react';
import { Link } from 'react-router';
import { tr } from '../../text/tr.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { failureOf } from '../../ui/failure.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { Print, PrintJob } from './printing.ts';

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
      return (
        <section className="tray" role="status" aria-label={tr.print.label}>
          <Icon name="checkCircle" />
          <p><strong>{tr.print.ready(job.count)}</strong><small>{tr.print.readyText}</small></p>
          <PaperButton url={job.url} />
          <a className="btn btn-outline" href={job.url} target="_blank" rel="noreferrer"><Icon name="boxArrow" />{tr.print.open}</a>
          <a className="btn btn-outline" href={job.url} download={tr.print.fileName(job.count)}><Icon name="download" />{tr.print.save}</a>
          <button type="button" className="icon-button" aria-label={tr.close} onClick={onDismiss}><Icon name="x" /></button>
        </section>
      );
    case 'refused':
      return <Refused job={job} onPrint={onPrint} onDismiss={onDismiss} />;
    case 'failed':
      return <Failed job={job} onPrint={onPrint} onDismiss={onDismiss} />;
  }
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

function Refused({ job, onPrint, onDismiss }: TrayProps & { readonly job: Extract<PrintJob, { kind: 'refused' }> }) {
  const refusedIds = new Set(job.refused.map(({ packageId }) => packageId));
  const rest = job.packageIds.filter((packageId) => !refusedIds.has(packageId));
  return (
    <Dialog title={tr.print.refusedTitle(job.refused.length)} onClose={onDismiss}>
      <p>{rest.length === 0 ? tr.print.allRefused : tr.print.refusedText}</p>
      <ul className="refused">
        {job.refused.map(({ packageId, reason }) => (
          <li key={packageId}>
            <Link to={`/orders/${packageId}`} onClick={onDismiss}>{packageId}</Link>
            <span>{tr.print.reasons[reason]}</span>
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        {rest.length > 0 && <button type="button" className="btn btn-primary" onClick={() => onPrint(rest)}><Icon name="printer" />{tr.print.printRest(rest.length)}</button>}
        <button type="button" className="btn btn-outline" onClick={onDismiss}>{tr.cancel}</button>
      </div>
    </Dialog>
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
      <button type="button" className="btn btn-outline" onClick={() => onPrint(job.packageIds)}><Icon name="arrowClockwise" />{tr.retry}</button>
      <button type="button" className="icon-button" aria-label={tr.close} onClick={onDismiss}><Icon name="x" /></button>
    </section>
  );
}
