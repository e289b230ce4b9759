import { useEffect, useRef, useState } from 'react';
import { newId } from '../../../api/http.ts';
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

/** A label that did not come out is asked for again by the same key: the paper then is no copy. */
interface Wish {
  readonly key: string;
  readonly reason: string | null;
}

export interface FailedLabel extends Parcel {
  readonly wish: Wish;
  readonly error: Error;
}

export interface PrinterView {
  readonly working: Parcel | null;
  /** The last label that the printer took; whether it is legible, only eyes can tell. */
  readonly sent: SentLabel | null;
  /** Labels that did not come out and wait for somebody. */
  readonly failed: readonly FailedLabel[];
  /** @param key The same key again gets the same label, and it is no copy; without one the wish is new. */
  readonly print: (parcel: Parcel, reason: string | null, key?: string) => void;
  readonly again: (label: FailedLabel) => void;
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
  const send = (parcel: Parcel, wish: Wish) => {
    forget(parcel.packageId);
    line.current = line.current.then(async () => {
      setWorking(parcel);
      try {
        setSent({ ...parcel, copy: await printOne(parcel, wish) });
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        setFailed((before) => [...before, { ...parcel, wish, error }]);
      } finally {
        setWorking(null);
      }
    });
  };
  return {
    working, sent, failed, forget,
    print: (parcel, reason, key = newId()) => send(parcel, { key, reason }),
    again: (label) => send(label, label.wish),
  };
}

async function printOne({ packageId, orderNumber }: Parcel, { key, reason }: Wish): Promise<number> {
  const way = ways[readPrintWay()];
  // First the printer, then the receipt: a printer without paper must not leave a receipt of a label that nobody has.
  await way.check();
  const { label, copy } = await drawn(() => printVerified(key, packageId, way.format, way.printer, reason));
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
