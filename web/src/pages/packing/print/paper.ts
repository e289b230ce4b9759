import { PrinterTrouble } from './trouble.ts';

const label = '@page { size: 100mm 100mm; margin: 0 } body { margin: 0 } img { display: block; width: 100mm; height: 100mm }';

let frame: Promise<Window> | undefined;

/** The frame that nobody sees, opened before it is needed: a kiosk browser then prints without a window and without a wait. */
export function openPaper(): Promise<Window> {
  return frame ??= open();
}

async function open(): Promise<Window> {
  const element = document.createElement('iframe');
  element.className = 'print-frame';
  element.tabIndex = -1;
  element.ariaHidden = 'true';
  document.body.append(element);
  const view = element.contentWindow as (Window & typeof globalThis) | null;
  if (view === null) throw new PrinterTrouble('unsupported');
  // A sheet made by script, since the page's policy rightly refuses styles in the text.
  const sheet = new view.CSSStyleSheet();
  await sheet.replace(label);
  view.document.adoptedStyleSheets = [sheet];
  return view;
}

/** Opens the print window on one label, or prints at once in a kiosk browser. Whether paper came out, no browser tells. */
export async function printPicture(picture: Blob): Promise<void> {
  const view = await openPaper();
  const image = view.document.createElement('img');
  const url = URL.createObjectURL(picture);
  try {
    image.src = url;
    image.alt = '';
    await image.decode();
    view.document.body.replaceChildren(image);
    view.print();
  } catch (error) {
    throw new PrinterTrouble('broken', { cause: error });
  } finally {
    URL.revokeObjectURL(url);
  }
}
