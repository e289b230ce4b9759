import { PrinterTrouble } from './trouble.ts';

let shown: HTMLIFrameElement | undefined;

/** Opens the print window on a PDF of many pages. Whether paper came out, no browser tells. */
export function printPdf(file: Blob): Promise<void> {
  // The last one stays until the next: its print window may still be open.
  shown?.remove();
  const frame = document.createElement('iframe');
  shown = frame;
  frame.className = 'print-frame';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  return new Promise((resolve, reject) => {
    frame.onload = () => {
      try {
        frame.contentWindow?.print();
        resolve();
      } catch (error) {
        reject(new PrinterTrouble('broken', { cause: error }));
      }
    };
    frame.src = URL.createObjectURL(file);
    document.body.append(frame);
  });
}
