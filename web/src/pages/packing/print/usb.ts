import { PrinterTrouble } from './trouble.ts';
import type { PrinterLine } from './zebra.ts';

// What we use of WebUSB, which TypeScript's own library does not describe.
interface UsbEndpoint { readonly endpointNumber: number; readonly direction: 'in' | 'out'; readonly type: string }
interface UsbInterface { readonly interfaceNumber: number; readonly alternate: { readonly interfaceClass: number; readonly endpoints: readonly UsbEndpoint[] } }
interface UsbDevice {
  readonly vendorId: number;
  readonly productName?: string;
  readonly configuration: { readonly interfaces: readonly UsbInterface[] } | null;
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly selectConfiguration: (value: number) => Promise<void>;
  readonly claimInterface: (number: number) => Promise<void>;
  readonly transferOut: (endpoint: number, bytes: BufferSource) => Promise<{ readonly status: string }>;
  readonly transferIn: (endpoint: number, length: number) => Promise<{ readonly data?: DataView }>;
}
interface Usb { readonly getDevices: () => Promise<readonly UsbDevice[]>; readonly requestDevice: (wish: { readonly filters: readonly { readonly vendorId: number }[] }) => Promise<UsbDevice> }

const zebra = 0x0a5f;
const printerClass = 7;

const usb = () => (navigator as { readonly usb?: Usb }).usb;

export const hasUsb = () => usb() !== undefined;

/** Lets the person show the printer; must follow a click. Its name. */
export async function chooseUsb(): Promise<string> {
  const devices = usb();
  if (devices === undefined) throw new PrinterTrouble('unsupported');
  const device = await devices.requestDevice({ filters: [{ vendorId: zebra }] });
  return device.productName ?? 'Zebra';
}

export const usbPrinter: PrinterLine = {
  talk: async (bytes, answerMs) => {
    const device = (await usb()?.getDevices())?.find(({ vendorId }) => vendorId === zebra);
    if (device === undefined) throw new PrinterTrouble(usb() === undefined ? 'unsupported' : 'absent');
    try {
      await device.open();
      return await speak(device, bytes, answerMs);
    } catch (error) {
      if (error instanceof PrinterTrouble) throw error;
      // Another program, or the system's own printer driver, holds the device.
      throw new PrinterTrouble(error instanceof DOMException && error.name === 'NetworkError' ? 'broken' : 'busy', { cause: error });
    } finally {
      // A device that was pulled out cannot be closed, and needs not be.
      await device.close().catch(() => undefined);
    }
  },
};

async function speak(device: UsbDevice, bytes: Uint8Array<ArrayBuffer>, answerMs: number): Promise<string> {
  if (device.configuration === null) await device.selectConfiguration(1);
  const part = device.configuration?.interfaces.find(({ alternate }) => alternate.interfaceClass === printerClass);
  const out = part?.alternate.endpoints.find(({ direction, type }) => direction === 'out' && type === 'bulk');
  if (part === undefined || out === undefined) throw new PrinterTrouble('broken');
  await device.claimInterface(part.interfaceNumber);
  const { status } = await device.transferOut(out.endpointNumber, bytes);
  if (status !== 'ok') throw new PrinterTrouble('broken');
  const back = part.alternate.endpoints.find(({ direction }) => direction === 'in');
  if (answerMs === 0 || back === undefined) return '';
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), answerMs));
  const answer = await Promise.race([device.transferIn(back.endpointNumber, 1024).catch(() => undefined), late]);
  return answer?.data === undefined ? '' : new TextDecoder().decode(answer.data);
}
