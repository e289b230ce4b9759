import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeProducts } from '../../../api/products.ts';
import type { ProductChange } from '../../../api/types.ts';
import { trProductCare } from '../../../text/catalog/trProductCare.ts';
import { toastFailure } from '../../../ui/failure.ts';
import { toast } from '../../../ui/toasts.ts';

export interface Wish {
  readonly change: ProductChange;
  readonly pairs?: number;
}

/** Carries out wishes about sizes one after another, says what became of them, and has the lists read anew. */
export function useChange(barcodes: readonly string[], onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (wishes: readonly Wish[]) => {
      const told = [];
      for (const { change, pairs } of wishes) told.push({ change, ...(await changeProducts(change, barcodes, pairs ?? null)) });
      return told;
    },
    onSuccess: (told) => {
      const changed = Math.max(...told.map((one) => one.changed));
      const left = told[0]?.notKept.length ?? 0;
      if (changed > 0) toast('good', said(told[0]?.change, changed));
      if (left > 0) toast('info', trProductCare.notKept(left));
      if (changed === 0 && left === 0) toast('info', trProductCare.same);
      onDone();
    },
    onError: toastFailure,
    onSettled: () => client.invalidateQueries({ queryKey: ['products'] }),
  });
}

function said(change: ProductChange | undefined, count: number): string {
  if (change === 'hide') return trProductCare.hidden(count);
  return change === 'restore' ? trProductCare.restored(count) : trProductCare.ruled(count);
}
