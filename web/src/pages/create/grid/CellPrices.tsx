import type { DraftVariant } from '../../../api/types.ts';
import { trCreate } from '../../../text/catalog/trCreate.ts';
import { withCell } from '../draftEdit.ts';
import { NumberBox, useComplaint } from '../fields/Field.tsx';
import type { Editing } from '../useDraft.ts';

/** What one size costs where it is not the model's price, which stands in the empty box. Of what Trendyol sells already, prices are changed on their own page. */
export function CellPrices({ cell, editing: { sheet, change, view } }: { readonly cell: DraftVariant; readonly editing: Editing }) {
  const { colour, size } = cell;
  const wrong = useComplaint(`price/${colour}/${size}`) !== null;
  const sold = view.publications.some((one) => one.colour === colour && one.size === size && one.state === 'approved');
  return (['salePrice', 'listPrice'] as const).map((what) => (
    <label key={what}>
      <span>{trCreate[what]}</span>
      <NumberBox value={cell[what] ?? null} onNumber={(value) => change((now) => withCell(now, cell, { [what]: value }))}
        props={{ 'aria-label': trCreate.of(colour, size, trCreate[what]), 'aria-invalid': wrong, readOnly: sold, placeholder: trCreate.ofModel(sheet[what] ?? null) }} />
    </label>
  ));
}
