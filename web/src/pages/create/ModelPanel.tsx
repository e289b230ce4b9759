import { useMutation } from '@tanstack/react-query';
import { reserveCodes } from '../../api/catalog/creating.ts';
import { trCreate } from '../../text/catalog/trCreate.ts';
import { toastFailure } from '../../ui/failure.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TextField } from './fields/Field.tsx';
import { BrandField, CategoryField } from './fields/PickField.tsx';
import type { Editing } from './useDraft.ts';

/** What the model is called and where it belongs. */
export function ModelPanel({ editing: { view, sheet, change } }: { readonly editing: Editing }) {
  const making = useMutation({
    mutationFn: () => reserveCodes(view.id, 0, true),
    onSuccess: ({ model }) => change((now) => ({ ...now, modelCode: model })),
    onError: toastFailure,
  });
  return (
    <section className="panel" aria-labelledby="create-model">
      <h2 id="create-model">{trCreate.model}</h2>
      <div className="create-columns">
        <TextField label={trCreate.modelCode} field="modelCode" value={sheet.modelCode ?? ''} onType={(text) => change((now) => ({ ...now, modelCode: text === '' ? null : text }))}
          beside={(sheet.modelCode ?? '') === '' && <button type="button" className="btn btn-outline" aria-disabled={making.isPending} onClick={() => { if (!making.isPending) making.mutate(); }}><Icon name="tag" />{trCreate.make}</button>} />
        <BrandField chosen={sheet.brandId == null ? null : view.draft.brandId === sheet.brandId ? view.brandName ?? '…' : '…'} onPick={(brandId) => change((now) => ({ ...now, brandId }))} />
        <CategoryField chosen={sheet.categoryId == null ? null : view.draft.categoryId === sheet.categoryId ? view.categoryPath ?? trCreate.attributesCome : '…'} onPick={(categoryId) => change((now) => ({ ...now, categoryId }))} />
      </div>
      <TextField label={trCreate.name} field="title" value={sheet.title ?? ''} most={100} hint={trCreate.nameHint} onType={(title) => change((now) => ({ ...now, title }))} />
      <TextField label={trCreate.description} field="description" value={sheet.description ?? ''} most={30_000} lines={5} hint={trCreate.descriptionHint} onType={(description) => change((now) => ({ ...now, description }))} />
    </section>
  );
}
