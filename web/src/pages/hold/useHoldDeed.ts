import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PackingAnswer } from '../../api/types.ts';
import { toastFailure } from '../../ui/failure.ts';
import { toast } from '../../ui/toasts.ts';

/** A deed about one package aside: says what was done, or that it was not. */
export function useHoldDeed<T = void>(deed: (asked: T) => Promise<PackingAnswer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSuccess: async ({ sentence, state }) => {
      toast('good', `${state.orderNumber}: ${sentence}`);
      await Promise.all([client.invalidateQueries({ queryKey: ['packing'] }), client.invalidateQueries({ queryKey: ['orders'] })]);
    },
    onError: toastFailure,
  });
}
