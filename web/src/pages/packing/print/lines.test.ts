import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseSerial, hasSerial, serialPrinter } from './serial.ts';
import { chooseUsb, hasUsb, usbPrinter } from './usb.ts';

const bytes = new TextEncoder().encode('^XA^FDŞı^FS^XZ');
const ready = ['030,0,0,0800,000,0,0,0,000,0,0,0', '001,0,0,0,0,2,4,0,00000000,1,000', '1234,0'].map((line) => `\u0002${line}\u0003\r\n`);
const text = (some: readonly Uint8Array[]) => some.map((one) => new TextDecoder().decode(one)).join('');

const device = ({ answer = '', opens = true, takes = 'ok' }) => {
  const written: Uint8Array[] = [];
  const steps: string[] = [];
  const endpoints = [{ endpointNumber: 1, direction: 'out', type: 'bulk' }, { endpointNumber: 2, direction: 'in', type: 'bulk' }];
  const configuration = { interfaces: [{ interfaceNumber: 0, alternate: { interfaceClass: 255, endpoints: [] } }, { interfaceNumber: 3, alternate: { interfaceClass: 7, endpoints } }] };
  const self = {
    vendorId: 0x0a5f, productName: 'ZD421', configuration: null as typeof configuration | null, steps, written,
    open: () => (opens ? Promise.resolve(void steps.push('open')) : Promise.reject(new DOMException('Access denied.', 'SecurityError'))),
    close: () => Promise.resolve(void steps.push('close')),
    selectConfiguration: () => Promise.resolve(void (self.configuration = configuration)),
    claimInterface: (number: number) => Promise.resolve(void steps.push(`claim ${number}`)),
    transferOut: (endpoint: number, some: Uint8Array) => {
      steps.push(`out ${endpoint}`);
      written.push(some);
      return Promise.resolve({ status: takes });
    },
    transferIn: () => (answer === '' ? new Promise<never>(() => undefined) : Promise.resolve({ data: new DataView(new TextEncoder().encode(answer).buffer) })),
  };
  return self;
};

const plugIn = (...devices: unknown[]) => vi.stubGlobal('navigator', { usb: { getDevices: () => Promise.resolve(devices), requestDevice: () => Promise.resolve(devices[0]) } });

const port = ({ says = [] as readonly string[], opens = true }) => {
  const written: Uint8Array[] = [];
  const self = {
    written, closed: false,
    readable: new ReadableStream<Uint8Array>({ start: (stream) => says.forEach((one) => stream.enqueue(new TextEncoder().encode(one))) }),
    writable: new WritableStream<Uint8Array>({ write: (some) => void written.push(some) }),
    open: ({ baudRate }: { baudRate: number }) => (opens && baudRate === 9600 ? Promise.resolve() : Promise.reject(new DOMException('Failed to open serial port.', 'NetworkError'))),
    close: () => Promise.resolve(void (self.closed = true)),
  };
  return self;
};

const connect = (...ports: unknown[]) => vi.stubGlobal('navigator', { serial: { getPorts: () => Promise.resolve(ports), requestPort: () => Promise.resolve(ports[0]) } });

afterEach(() => vi.unstubAllGlobals());

describe('a label printer on USB', () => {
  it('gets_the_bytes_through_its_printer_interface_and_is_let_go', async () => {
    const zebra = device({ answer: ready.join('') });
    plugIn({ vendorId: 0x1234 }, zebra);

    expect(await usbPrinter.talk(bytes, 200)).toBe(ready.join(''));

    expect(text(zebra.written)).toBe('^XA^FDŞı^FS^XZ');
    expect(zebra.steps).toEqual(['open', 'claim 3', 'out 1', 'close']);
  });

  it('that_says_nothing_back_is_not_waited_for_longer_than_asked', async () => {
    plugIn(device({}));
    expect(await usbPrinter.talk(bytes, 20)).toBe('');
  });

  it.each([
    ['absent', () => plugIn()],
    ['busy', () => plugIn(device({ opens: false }))],
    ['broken', () => plugIn(device({ takes: 'stall' }))],
    ['unsupported', () => vi.stubGlobal('navigator', {})],
  ])('that_is_%s_is_told_so', async (trouble, meet) => {
    meet();
    await expect(usbPrinter.talk(bytes, 20)).rejects.toMatchObject({ trouble });
  });

  it('is_chosen_once_by_name', async () => {
    plugIn(device({}));
    expect([hasUsb(), await chooseUsb()]).toEqual([true, 'ZD421']);
    vi.stubGlobal('navigator', {});
    expect(hasUsb()).toBe(false);
    await expect(chooseUsb()).rejects.toMatchObject({ trouble: 'unsupported' });
  });
});

describe('a label printer on a serial line', () => {
  it('gets_the_bytes_and_its_answer_is_put_together_from_its_pieces', async () => {
    const zebra = port({ says: ready });
    connect(zebra);

    expect(await serialPrinter.talk(bytes, 200)).toBe(ready.join(''));

    expect(text(zebra.written)).toBe('^XA^FDŞı^FS^XZ');
    expect(zebra.closed).toBe(true);
  });

  it('that_says_nothing_back_is_not_waited_for_longer_than_asked', async () => {
    connect(port({}));
    expect(await serialPrinter.talk(bytes, 20)).toBe('');
  });

  it.each([
    ['absent', () => connect()],
    ['busy', () => connect(port({ opens: false }))],
    ['broken', () => connect({ ...port({}), writable: null })],
    ['unsupported', () => vi.stubGlobal('navigator', {})],
  ])('that_is_%s_is_told_so', async (trouble, meet) => {
    meet();
    await expect(serialPrinter.talk(bytes, 20)).rejects.toMatchObject({ trouble });
  });

  it('is_chosen_once', async () => {
    connect(port({}));
    expect([hasSerial(), await chooseSerial()]).toEqual([true, 'Zebra']);
    vi.stubGlobal('navigator', {});
    await expect(chooseSerial()).rejects.toMatchObject({ trouble: 'unsupported' });
  });
});
