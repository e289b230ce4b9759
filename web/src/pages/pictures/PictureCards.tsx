import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { orderPictures, pictureSetQuery, removePicture, type PictureOwner } from '../../api/catalog/pictures.ts';
import type { PictureSet, ProductPicture } from '../../api/types.ts';
import { trPictures } from '../../text/trPictures.ts';
import { tr } from '../../text/tr.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { toastFailure } from '../../ui/failure.ts';
import { Icon } from '../../ui/Icon.tsx';
import { toast } from '../../ui/toasts.ts';
import { PictureCard } from './PictureCard.tsx';
import { moved } from './pictureOrder.ts';

/** The pictures of a model in their order; who may, drags them, moves them by buttons, or takes one away. */
export function PictureCards({ owner, pictures, may }: { readonly owner: PictureOwner; readonly pictures: readonly ProductPicture[]; readonly may: boolean }) {
  const client = useQueryClient();
  const [dragged, setDragged] = useState<number | null>(null);
  const [leaving, setLeaving] = useState<ProductPicture | null>(null);
  const { queryKey } = pictureSetQuery(owner);
  const refresh = () => client.invalidateQueries({ queryKey: ['pictures'] });

  const ordering = useMutation({
    mutationFn: (next: readonly ProductPicture[]) => orderPictures(owner, next.map(({ id }) => id)),
    onMutate: (next) => client.setQueryData<PictureSet>(queryKey, (set) => (set === undefined ? set : { ...set, pictures: [...next] })),
    onSuccess: () => toast('good', trPictures.ordered),
    onError: toastFailure,
    onSettled: refresh,
  });
  const removing = useMutation({
    mutationFn: ({ id }: ProductPicture) => removePicture(id),
    onSuccess: async () => {
      setLeaving(null);
      toast('good', trPictures.removed);
      await refresh();
    },
    onError: toastFailure,
  });
  const move = (from: number, to: number) => {
    const next = moved(pictures, from, to);
    if (next !== pictures && from !== to && !ordering.isPending) ordering.mutate(next);
  };

  return (
    <>
      <ol className="picture-cards">
        {pictures.map((picture, index) => (
          <li key={picture.id} className={dragged === index ? 'picture-card picture-dragged' : 'picture-card'} draggable={may}
            onDragStart={() => setDragged(index)} onDragEnd={() => setDragged(null)}
            onDragOver={(event) => { if (dragged !== null) event.preventDefault(); }}
            onDrop={() => { if (dragged !== null) move(dragged, index); }}>
            <PictureCard picture={picture} place={index + 1} count={pictures.length} may={may} onMove={(to) => move(index, to)} onRemove={() => setLeaving(picture)} />
          </li>
        ))}
      </ol>
      {leaving !== null && (
        <Dialog title={trPictures.removeTitle} onClose={() => setLeaving(null)}>
          <p>{trPictures.removeText}</p>
          <div className="dialog-actions">
            <button type="button" className="btn btn-primary" aria-disabled={removing.isPending} onClick={() => { if (!removing.isPending) removing.mutate(leaving); }}><Icon name="x" />{trPictures.removeShort}</button>
            <button type="button" className="btn btn-outline" onClick={() => setLeaving(null)}>{tr.cancel}</button>
          </div>
        </Dialog>
      )}
    </>
  );
}
