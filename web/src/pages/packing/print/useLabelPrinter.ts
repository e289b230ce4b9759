import { useEffect, useRef, useState } from 'react';
import { printVerified, type PrintedLabel } from '../../../api/labels.ts';
import { Problem } from '../../../api/problem.ts';
import { readPrintWay } from '../../../device/printer.ts';
import { openPaper } from './paper.ts';
import { ways } from './ways.ts';

/** The package whose label is wanted. */
export interface Parcel {
  readonly packageId: number;
  readonly orderNumber: string;
}

export interface SentLabel extends Parcel {
  /** 1 for the first print. */
  readonly copy: number;
}

export interface FailedLabel extends Parcel {
  readonly reason: string | null;
  readonly error: Error;
}

export interface PrinterView {
  readonly working: Parcel | null;
  /** The last label that the printer took; whether it is legible, only eyes can tell. */
  readonly sent: SentLabel | null;
  /** Labels that did not come out and wait for somebody. */
  readonly failed: readonly FailedLabel[];
  readonly print: (parcel: Parcel, reason: string | null) => void;
  readonly forget: (packageId: number) => void;
}

/** Prints labels one after the other, in the way that this device has chosen. */
export function useLabelPrinter(): PrinterView {
  const [working, setWorking] = useState<Parcel | null>(null);
  const [sent, setSent] = useState<SentLabel | null>(null);
  const [failed, setFailed] = useState<readonly FailedLabel[]>([]);
  const line = useRef(Promise.resolve());

  useEffect(() => {
    if (readPrintWay() === 'paper') void openPaper();
  }, []);

  const forget = (packageId: number) => setFailed((before) => before.filter((one) => one.packageId !== packageId));
  const print = (parcel: Parcel, reason: string | null) => {
    forget(parcel.packageId);
    line.current = line.current.then(async () => {
      setWorking(parcel);
      try {
        setSent({ ...parcel, copy: await printOne(parcel, reason) });
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        setFailed((before) => [...before, { ...parcel, reason, error }]);
      } finally {
        setWorking(null);
      }
    });
  };
  return { working, sent, failed, print, forget };
}

async function printOne({ packageId, orderNumber }: Parcel, reason: string | null): Promise<number> {
  const way = ways[readPrintWay()];
  // First the printer, then the receipt: a printer without paper must not leave a receipt of a label that nobody has.
  await way.check();
  const { label, copy } = await drawn(() => printVerified(packageId, way.format, way.printer, reason));
  await way.send(label, `etiket-${orderNumber}`);
  return copy;
}

/** A label that is still being drawn is asked for again at the pace the server wants. */
async function drawn(ask: () => Promise<PrintedLabel>, patience = 15): Promise<PrintedLabel> {
  try {
    return await ask();
  } catch (error) {
    if (patience === 0 || !(error instanceof Problem) || error.status !== 404 || error.retryAfter === null) throw error;
    const pauseMs = error.retryAfter * 1000;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    return drawn(ask, patience - 1);
  }
}
