import { trStation } from '../../../text/trStation.ts';
import { failureOf } from '../../../ui/failure.ts';
import { tr } from '../../../text/tr.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { PrinterTrouble } from './trouble.ts';
import type { FailedLabel, PrinterView } from './useLabelPrinter.ts';

/** What became of the labels: the last one in a line, and each that did not come out until somebody has dealt with it. */
export function PrintLine({ printer }: { readonly printer: PrinterView }) {
  const { working, sent, failed } = printer;
  return (
    <section className="print-line" aria-label={trStation.print.title}>
      <p role="status">
        {working !== null && <><Icon name="hourglass" />{trStation.print.working(working.orderNumber)}</>}
        {working === null && sent !== null && <><Icon name="printer" />{trStation.print.sent(sent.orderNumber, sent.copy)}</>}
      </p>
      {failed.map((label) => <Failed key={label.packageId} label={label} printer={printer} />)}
    </section>
  );
}

function Failed({ label, printer }: { readonly label: FailedLabel; readonly printer: PrinterView }) {
  const { error, orderNumber } = label;
  const words = error instanceof PrinterTrouble ? trStation.print.troubles[error.trouble] : sentence(error);
  return (
    <div className="print-failed" role="alert">
      <Icon name="warning" />
      <p><strong>{trStation.print.failed(orderNumber)}</strong><span>{words}</span></p>
      <button type="button" className="btn btn-outline btn-station" onClick={() => printer.again(label)}><Icon name="arrowClockwise" />{tr.retry}</button>
      <button type="button" className="icon-button" aria-label={trStation.print.forget(orderNumber)} onClick={() => printer.forget(label.packageId)}><Icon name="x" /></button>
    </div>
  );
}

function sentence(error: Error): string {
  const { title, text } = failureOf(error);
  return `${title}. ${text}`;
}
