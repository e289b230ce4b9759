import { useState } from 'react';
import { Link } from 'react-router';
import { mostChanges, type ProductFilter } from '../../../api/products.ts';
import type { ProductCard } from '../../../api/types.ts';
import { trProductCare } from '../../../text/catalog/trProductCare.ts';
import { useMay } from '../../../ui/access.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useShortcuts } from '../../../ui/shortcuts.ts';
import { choose, type Selection } from '../selection.ts';
import { RulesDialog } from './RulesDialog.tsx';
import { useChange } from './useChange.ts';

interface BarProps {
  readonly selected: Selection;
  /** What the list shows. */
  readonly cards: readonly ProductCard[];
  readonly filter: ProductFilter;
  readonly onChange: (selected: Selection) => void;
}

/** What can be done with the selected sizes, at the foot of the screen where the thumb is. */
export function ProductBar({ selected, cards, filter, onChange }: BarProps) {
  const clear = () => onChange(new Map());
  const may = useMay();
  useShortcuts({ Escape: clear });
  if (selected.size === 0) return null;
  const shown = cards.flatMap((card) => card.sizes.map(({ barcode }) => barcode));
  const tooMany = selected.size > mostChanges;
  return (
    <section className="selection-bar" aria-label={trProductCare.selection}>
      <p role="status"><strong className="number">{trProductCare.selected(selected.size)}</strong>{tooMany && <small>{trProductCare.tooMany(mostChanges)}</small>}</p>
      {shown.some((barcode) => !selected.has(barcode)) && <button type="button" className="btn btn-outline" onClick={() => onChange(choose(selected, cards, shown, true))}>{trProductCare.all}</button>}
      <button type="button" className="btn btn-outline" onClick={clear}>{trProductCare.clear}</button>
      {!tooMany && <Roads selected={selected} search={filter.search} />}
      {may('editProducts') && <Deeds barcodes={[...selected.keys()]} tooMany={tooMany} ofHidden={filter.show === 'hidden'} onDone={clear} />}
    </section>
  );
}

/** Other pages that take the selection over. It travels with the step, not in the address: a thousand barcodes are no address. */
function Roads({ selected, search }: { readonly selected: Selection; readonly search: string }) {
  const may = useMay();
  const chosen = [...selected.values()];
  const priced = chosen.filter(({ listed }) => listed).map(({ good }) => good.barcode);
  return (
    <>
      {may('printLabels') && may('keepStock') && <Link className="btn btn-outline" to="/labels" state={{ goods: chosen.map(({ good }) => good) }}><Icon name="printer" />{trProductCare.labels}</Link>}
      {may('editPrices') && priced.length > 0 && <Link className="btn btn-outline" to={search === '' ? '/prices' : `/prices?q=${encodeURIComponent(search)}`} state={{ barcodes: priced }}><Icon name="tag" />{trProductCare.prices}</Link>}
    </>
  );
}

function Deeds({ barcodes, tooMany, ofHidden, onDone }: { readonly barcodes: readonly string[]; readonly tooMany: boolean; readonly ofHidden: boolean; readonly onDone: () => void }) {
  const [ruling, setRuling] = useState(false);
  const change = useChange(barcodes, onDone);
  return (
    <>
      <button type="button" className="btn btn-outline" disabled={tooMany} onClick={() => setRuling(true)}><Icon name="gear" />{trProductCare.rules}</button>
      <button type="button" className="btn btn-primary" disabled={tooMany || change.isPending} onClick={() => change.mutate([{ change: ofHidden ? 'restore' : 'hide' }])}>
        <Icon name={ofHidden ? 'eye' : 'eyeSlash'} />{ofHidden ? trProductCare.restore : trProductCare.hide}
      </button>
      {ruling && <RulesDialog barcodes={barcodes} onClose={() => setRuling(false)} onDone={onDone} />}
    </>
  );
}
