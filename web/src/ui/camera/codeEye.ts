import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** Looks at one picture of the camera and tells the code on it; null when it sees none. */
export type CodeEye = (picture: HTMLVideoElement) => Promise<string | null>;

/** What shoe boxes and cargo labels carry. */
const native = ['code_128', 'qr_code', 'ean_13', 'code_39', 'data_matrix'];
const formats = ['Code128', 'QRCode', 'EAN-13', 'Code39', 'DataMatrix'] as const;

interface NativeDetector {
  readonly detect: (picture: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>;
}
interface NativeDetectorType {
  new (options: { readonly formats: readonly string[] }): NativeDetector;
  readonly getSupportedFormats: () => Promise<readonly string[]>;
}

/** The browser's own eye where it has one (Chrome on Android), else one that is brought along. */
export async function openEye(): Promise<CodeEye> {
  const Detector = (window as { readonly BarcodeDetector?: NativeDetectorType }).BarcodeDetector;
  const known = Detector === undefined ? [] : await Detector.getSupportedFormats();
  if (Detector !== undefined && known.includes('code_128')) {
    const detector = new Detector({ formats: native.filter((format) => known.includes(format)) });
    return async (picture) => (await detector.detect(picture))[0]?.rawValue ?? null;
  }
  return broughtEye();
}

async function broughtEye(): Promise<CodeEye> {
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader');
  prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new DOMException('No canvas.', 'NotSupportedError');
  return async (picture) => {
    [canvas.width, canvas.height] = [picture.videoWidth, picture.videoHeight];
    pen.drawImage(picture, 0, 0);
    const [found] = await readBarcodes(pen.getImageData(0, 0, canvas.width, canvas.height), { formats: [...formats], tryHarder: true, maxNumberOfSymbols: 1 });
    return found === undefined || found.text === '' ? null : found.text;
  };
}
