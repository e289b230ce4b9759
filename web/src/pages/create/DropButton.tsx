import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { dropDraft } from '../../api/catalog/creating.ts';
import { trCreate } from '../../text/catalog/trCreate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { toastFailure } from '../../ui/failure.ts';
import { toast } from '../../ui/toasts.ts';

/** Throws a draft away, after a question. */
export function DropButton({ id }: { readonly id: string }) {
  const [asking, setAsking] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const dropping = useMutation({
    mutationFn: () => dropDraft(id),
    onSuccess: async () => {
      toast('good', trCreate.dropped);
      await client.invalidateQueries({ queryKey: ['drafts', 'list'] });
      await navigate('/product_create');
    },
    onError: toastFailure,
  });
  return (
    <>
      <button type="button" className="btn btn-outline" onClick={() => setAsking(true)}>{trCreate.drop}</button>
      {asking && (
        <Dialog title={trCreate.dropTitle} onClose={() => setAsking(false)}>
          <p>{trCreate.dropText}</p>
          <div className="head-deeds create-ask">
            <button type="button" className="btn btn-outline" onClick={() => setAsking(false)}>{trCreate.cancel}</button>
            <button type="button" className="btn btn-primary" aria-disabled={dropping.isPending} onClick={() => { if (!dropping.isPending) dropping.mutate(); }}>{trCreate.drop}</button>
          </div>
        </Dialog>
      )}
    </>
  );
}
