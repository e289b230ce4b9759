import { PrinterTrouble } from './trouble.ts';

/** Millimetres, as the server draws them. */
const sizes = { label: [100, 100], a4: [210, 297] } as const;
export type Paper = keyof typeof sizes;

let frame: Promise<Window & typeof globalThis> | undefined;

/** The frame that nobody sees, opened before it is needed: a kiosk browser then prints without a window and without a wait. */
export function openPaper(): Promise<Window & typeof globalThis> {
  return frame ??= open();
}

function open(): Promise<Window & typeof globalThis> {
  const element = document.createElement('iframe');
  element.className = 'print-frame';
  element.tabIndex = -1;
  element.ariaHidden = 'true';
  document.body.append(element);
  const view = element.contentWindow as (Window & typeof globalThis) | null;
  if (view === null) return Promise.reject(new PrinterTrouble('unsupported'));
  return Promise.resolve(view);
}

/** By script, since the page's policy rightly refuses styles in the text. */
function cut(view: Window & typeof globalThis, paper: Paper): void {
  const [width, height] = sizes[paper];
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0 } body { margin: 0 } img { display: block; width: ${width}mm; height: ${height}mm }`);
  view.document.adoptedStyleSheets = [sheet];
}

/** Opens the print window on one picture, or prints at once in a kiosk browser. Whether paper came out, no browser tells. */
export async function printPicture(picture: Blob, paper: Paper): Promise<void> {
  const view = await openPaper();
  const image = view.document.createElement('img');
  const url = URL.createObjectURL(picture);
  try {
    image.src = url;
    image.alt = '';
    await image.decode();
    cut(view, paper);
    view.document.body.replaceChildren(image);
    view.print();
    // Or the frame would hear the next scan.
    window.focus();
  } catch (error) {
    throw new PrinterTrouble('broken', { cause: error });
  } finally {
    URL.revokeObjectURL(url);
  }
}
