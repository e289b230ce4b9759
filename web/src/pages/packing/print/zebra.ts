import { PrinterTrouble, type Trouble } from './trouble.ts';

/** A line to a printer: what is written, and what it says back. */
export interface PrinterLine {
  /** Opens, writes, and waits for an answer when one is wanted; throws PrinterTrouble. The line is closed afterwards, so that others may print. */
  readonly talk: (bytes: Uint8Array<ArrayBuffer>, answerMs: number) => Promise<string>;
}

const answerWithinMs = 700;

/** Asks for the printer's state; one that cannot answer (a one-way line) is trusted. */
export async function checkZebra(line: PrinterLine): Promise<void> {
  const trouble = readHostStatus(await line.talk(new TextEncoder().encode('~HS'), answerWithinMs));
  if (trouble !== null) throw new PrinterTrouble(trouble);
}

export async function sendZpl(line: PrinterLine, label: Blob): Promise<void> {
  await line.talk(new Uint8Array(await label.arrayBuffer()), 0);
}

/** Zebra's host status (ZPL II, ~HS): three lines between STX and ETX, flags by position. Null when the printer is ready or says nothing. */
export function readHostStatus(answer: string): Trouble | null {
  const lines = answer.split('\u0003').map((line) => line.replace(/[^\d,]/g, '').split(','));
  const [first, second] = lines;
  if (first === undefined || first.length < 12) return null;
  if (first[1] === '1') return 'noPaper';
  if (second?.[2] === '1') return 'headOpen';
  if (second?.[3] === '1') return 'noRibbon';
  if (first[2] === '1') return 'paused';
  return first[11] === '1' ? 'tooHot' : null;
}
