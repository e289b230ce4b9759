import { createContext, use } from 'react';
import type { RefusedLabel } from '../../api/types.ts';

/** One print request from wish to paper. */
export type PrintJob =
  | { readonly kind: 'none' }
  | { readonly kind: 'working'; readonly count: number; readonly bytes: number }
  | { readonly kind: 'ready'; readonly count: number; readonly url: string }
  | { readonly kind: 'refused'; readonly packageIds: readonly number[]; readonly refused: readonly RefusedLabel[] }
  | { readonly kind: 'failed'; readonly packageIds: readonly number[]; readonly error: Error };

/** Starts printing these packages' labels; the tray at the foot of the frame shows how it goes. */
export type Print = (packageIds: readonly number[]) => void;

export const PrintContext = createContext<Print>(() => undefined);

export const usePrint = () => use(PrintContext);
