import { savePdf } from './file.ts';
import { openPaper, printPicture } from './paper.ts';
import { serialPrinter } from './serial.ts';
import { usbPrinter } from './usb.ts';
import { checkZebra, sendZpl } from './zebra.ts';
import type { PrintWay } from '../../../device/printer.ts';

/** One way from a drawn label to something in the hand. */
export interface Way {
  readonly format: 'svg' | 'zpl' | 'pdf';
  /** As the receipt names it. */
  readonly printer: string;
  /** Throws a PrinterTrouble before the server writes a receipt for a print that cannot come out. */
  readonly check: () => Promise<void>;
  readonly send: (label: Blob, name: string) => Promise<void>;
}

const willing = () => Promise.resolve();

export const ways: Readonly<Record<PrintWay, Way>> = {
  paper: { format: 'svg', printer: 'browser', check: () => openPaper().then(() => undefined), send: (label) => printPicture(label, 'label') },
  usb: { format: 'zpl', printer: 'Zebra USB', check: () => checkZebra(usbPrinter), send: (label) => sendZpl(usbPrinter, label) },
  serial: { format: 'zpl', printer: 'Zebra serial', check: () => checkZebra(serialPrinter), send: (label) => sendZpl(serialPrinter, label) },
  file: { format: 'pdf', printer: 'file', check: willing, send: savePdf },
};
