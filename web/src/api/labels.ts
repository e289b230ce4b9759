import { queryOptions } from '@tanstack/react-query';
import { download, newId, write } from './http.ts';
import { Problem } from './problem.ts';

/** The most packages one PDF may hold; the server refuses more. */
export const mostLabels = 1000;

/** What the label door says about one package. */
export type LabelReading =
  | { readonly kind: 'ready'; readonly picture: Blob }
  | { readonly kind: 'drawing'; readonly retryAfter: number }
  | { readonly kind: 'impossible'; readonly reason: string | null };

/** Polls at the pace the server asks for until the label is drawn. */
export const labelQuery = (packageId: number, version: string) =>
  queryOptions({
    queryKey: ['labels', packageId, version],
    queryFn: ({ signal }) => readLabel(packageId, signal),
    refetchInterval: ({ state }) => (state.data?.kind === 'drawing' ? state.data.retryAfter * 1000 : false),
    staleTime: Infinity,
  });

async function readLabel(packageId: number, signal: AbortSignal): Promise<LabelReading> {
  try {
    return { kind: 'ready', picture: await (await download(`/api/labels/${packageId}?format=svg`, signal)).blob() };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.status === 404 && error.retryAfter !== null) return { kind: 'drawing', retryAfter: Math.max(1, error.retryAfter) };
    if (error.code === 'label-not-due') return { kind: 'impossible', reason: error.title };
    if (error.status === 409) return { kind: 'impossible', reason: error.detail ?? error.title };
    throw error;
  }
}

export interface PrintedLabel {
  readonly label: Blob;
  /** 1 for the first print. */
  readonly copy: number;
}

/** One verified label for paper, with a receipt. A copy after the first needs a reason; the server says so, and marks it. */
export async function printVerified(key: string, packageId: number, format: 'pdf' | 'zpl' | 'svg', printer: string, reason: string | null): Promise<PrintedLabel> {
  const response = await write('POST', `/api/labels/${packageId}`, { key, format, printer, reason });
  const copy = /-(\d+)\.\w+"?$/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { label: await response.blob(), copy: Number(copy ?? 1) };
}

/** Labels that somebody wants on paper. */
export interface PrintWish {
  /** The same wish again gets the same labels, and they are no copies. */
  readonly key: string;
  readonly packageIds: readonly number[];
  readonly format: 'pdf' | 'zpl';
  /** Why a copy, or a label before its package is verified, is needed. */
  readonly reason: string | null;
  /** Against the rule that only verified packages get a label; needs the right. */
  readonly override: boolean;
}

/** An ordinary wish, or in other words than an earlier one. */
export const printWish = (packageIds: readonly number[], terms: Partial<Omit<PrintWish, 'key' | 'packageIds'>> = {}): PrintWish =>
  ({ format: 'pdf', reason: null, override: false, ...terms, packageIds, key: newId() });

/** One file of many labels, with a receipt for each; tells how many bytes have come, since the stream's length is not known beforehand. */
export async function printLabels(wish: PrintWish, signal: AbortSignal, onBytes: (bytes: number) => void): Promise<Blob> {
  const response = await download('/api/labels/print', signal, { ...wish, printer: wish.format.toUpperCase() });
  if (response.body === null) return response.blob();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body.getReader();
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    bytes += part.value.length;
    onBytes(bytes);
  }
  return new Blob(chunks, { type: response.headers.get('content-type') ?? 'application/pdf' });
}
