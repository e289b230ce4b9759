import type { PickRow } from '../../api/types.ts';
import { trWaves } from '../../text/trWaves.ts';
import { Icon } from '../../ui/Icon.tsx';
import { variantText, VariantTitle } from '../../ui/VariantTitle.tsx';

/** What to take, in the order of the shelves; done rows stay, so that a hand can check itself. */
export function PickList({ rows, onMissing }: { readonly rows: readonly PickRow[]; readonly onMissing: ((barcode: string) => void) | null }) {
  return (
    <section className="panel">
      <h2>{trWaves.one.list}</h2>
      <ol className="pick-list">
        {rows.map((row) => {
          const name = { ...row.variant, productName: row.productName };
          const done = row.picked >= row.needed;
          return (
            <li key={row.barcode} className={done ? 'pick pick-done' : 'pick'}>
              <h3><VariantTitle {...name} />{row.shelves.length > 0 && <span className="pick-shelf number">{trWaves.one.shelf(row.shelves.map(({ code }) => code).join(', '))}</span>}</h3>
              <span className="pick-count number">{done && <Icon name="check" />}{row.picked}/{row.needed}</span>
              <p className="number">
                {row.places.map(({ slot, needed, picked }) => (slot === null ? trWaves.one.pile(picked, needed) : trWaves.one.slot(slot, picked, needed))).join(' · ')}
                {row.surplus > 0 && <strong className="pick-surplus"><Icon name="warning" /> {trWaves.one.surplus(row.surplus)}</strong>}
              </p>
              {onMissing !== null && !done && (
                <button type="button" className="btn btn-outline" aria-label={trWaves.one.shortOf(variantText(name))} onClick={() => onMissing(row.barcode)}>{trWaves.one.short1}</button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
