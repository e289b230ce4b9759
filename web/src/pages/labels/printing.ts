import { createContext, use } from 'react';
import type { PrintWish } from '../../api/labels.ts';
import type { RefusedLabel } from '../../api/types.ts';

/** One print request from wish to paper. */
export type PrintJob =
  | { readonly kind: 'none' }
  | { readonly kind: 'working'; readonly count: number; readonly bytes: number }
  | { readonly kind: 'ready'; readonly wish: PrintWish; readonly url: string }
  | { readonly kind: 'refused'; readonly wish: PrintWish; readonly refused: readonly RefusedLabel[] }
  | { readonly kind: 'failed'; readonly wish: PrintWish; readonly error: Error };

/** Starts printing labels; the tray at the foot of the frame shows how it goes. */
export type Print = (wish: PrintWish) => void;

export const PrintContext = createContext<Print>(() => undefined);

export const usePrint = () => use(PrintContext);
