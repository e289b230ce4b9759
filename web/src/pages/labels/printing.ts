import { createContext, use } from 'react';
import type { RefusedLabel } from '../../api/types.ts';

/** A label for paper, counted by the server; a copy after the first says why it is needed. */
export interface Receipt {
  readonly reason: string | null;
}

/** One print request from wish to paper. */
export type PrintJob =
  | { readonly kind: 'none' }
  | { readonly kind: 'working'; readonly count: number; readonly bytes: number }
  | { readonly kind: 'ready'; readonly count: number; readonly url: string; readonly atOnce: boolean }
  | { readonly kind: 'refused'; readonly packageIds: readonly number[]; readonly refused: readonly RefusedLabel[] }
  | { readonly kind: 'failed'; readonly packageIds: readonly number[]; readonly receipt: Receipt | undefined; readonly error: Error };

/**
 * Starts printing these packages' labels; the tray at the foot of the frame shows how it goes.
 * With a receipt it is the station's print of one packed package, and the print window opens without another click, which a kiosk
 * browser prints without asking.
 */
export type Print = (packageIds: readonly number[], receipt?: Receipt) => void;

export const PrintContext = createContext<Print>(() => undefined);

export const usePrint = () => use(PrintContext);
