import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { readPage } from '../../api/orders.ts';
import { addressOf } from '../orders/orderAddress.ts';
import { readCode } from '../../scanner/reading.ts';
import { tr } from '../../text/tr.ts';
import { toastFailure } from '../../ui/failure.ts';
import { toast } from '../../ui/toasts.ts';

/** Opens what a code or a search text means: the one package it fits, else the list of all that fit. */
export function useOpenCode() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (code: string) => {
      const reading = readCode(code);
      if (reading.kind === 'package') return { found: [reading.packageId], text: code };
      const { orders } = await readPage({ stage: null, search: reading.text }, 2, null);
      return { found: orders.map(({ packageId }) => packageId), text: reading.text };
    },
    onSuccess: ({ found, text }) => {
      const [only] = found;
      if (only === undefined) toast('info', tr.search.scanMissed(text));
      else if (found.length === 1) void navigate(`/orders/${only}`);
      else {
        const { to, state } = addressOf({ stage: null, search: text });
        void navigate(to, { state });
      }
    },
    onError: toastFailure,
  });
}
