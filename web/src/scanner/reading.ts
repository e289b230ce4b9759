/** What a scanned or typed code points at. */
export type Reading =
  | { readonly kind: 'package'; readonly packageId: number }
  | { readonly kind: 'search'; readonly text: string };

/**
 * Our label's QR code holds the package page's address. A wedge under a Turkish layout garbles ":" "/" and "-", but the word and
 * the digits at the end survive, so only those are read.
 */
export function readCode(code: string): Reading {
  const text = code.trim();
  const page = /^https?\W.*\Worders\W(\d{1,15})$/i.exec(text.replace(/ı/g, 'i').replace(/[şŞöÖçÇ]/g, ':'));
  if (page?.[1] !== undefined) return { kind: 'package', packageId: Number(page[1]) };
  return { kind: 'search', text };
}
