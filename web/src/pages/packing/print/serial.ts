import { PrinterTrouble } from './trouble.ts';
import type { PrinterLine } from './zebra.ts';

// What we use of Web Serial, which TypeScript's own library does not describe.
interface SerialPort {
  readonly readable: ReadableStream<Uint8Array> | null;
  readonly writable: WritableStream<Uint8Array> | null;
  readonly open: (options: { readonly baudRate: number }) => Promise<void>;
  readonly close: () => Promise<void>;
}
interface Serial { readonly getPorts: () => Promise<readonly SerialPort[]>; readonly requestPort: () => Promise<SerialPort> }

/** Zebra's factory setting; USB and Bluetooth ports do not mind. */
const baudRate = 9_600;

const serial = () => (navigator as { readonly serial?: Serial }).serial;

export const hasSerial = () => serial() !== undefined;

/** Lets the person show the printer's port; must follow a click. */
export async function chooseSerial(): Promise<string> {
  const ports = serial();
  if (ports === undefined) throw new PrinterTrouble('unsupported');
  await ports.requestPort();
  return 'Zebra';
}

export const serialPrinter: PrinterLine = {
  talk: async (bytes, answerMs) => {
    const [port] = (await serial()?.getPorts()) ?? [];
    if (port === undefined) throw new PrinterTrouble(serial() === undefined ? 'unsupported' : 'absent');
    try {
      await port.open({ baudRate });
    } catch (error) {
      throw new PrinterTrouble('busy', { cause: error });
    }
    try {
      await write(port, bytes);
      return answerMs === 0 ? '' : await hear(port, answerMs);
    } catch (error) {
      throw error instanceof PrinterTrouble ? error : new PrinterTrouble('broken', { cause: error });
    } finally {
      // A port that was pulled out cannot be closed, and needs not be.
      await port.close().catch(() => undefined);
    }
  },
};

async function write({ writable }: SerialPort, bytes: Uint8Array): Promise<void> {
  if (writable === null) throw new PrinterTrouble('broken');
  const writer = writable.getWriter();
  try {
    await writer.write(bytes);
    await writer.ready;
  } finally {
    writer.releaseLock();
  }
}

/** What comes within the time, in as many pieces as it likes; host status has three ETX. */
async function hear({ readable }: SerialPort, withinMs: number): Promise<string> {
  if (readable === null) return '';
  const reader = readable.getReader();
  const late = setTimeout(() => void reader.cancel(), withinMs);
  const decoder = new TextDecoder();
  let text = '';
  try {
    while (text.split('\u0003').length < 4) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
    return text;
  } finally {
    clearTimeout(late);
    reader.releaseLock();
  }
}
