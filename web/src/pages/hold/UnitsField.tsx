import type { CommandUnits, DetailLine } from '../../api/types.ts';
import { trCommands } from '../../text/order/trCommands.ts';
import { Icon } from '../../ui/Icon.tsx';
import { VariantTitle, variantText } from '../../ui/VariantTitle.tsx';

interface UnitsProps {
  readonly lines: readonly DetailLine[];
  readonly chosen: readonly CommandUnits[];
  readonly onChange: (chosen: readonly CommandUnits[]) => void;
}

/** How many pairs of each line; nothing to type, a finger is enough. */
export function UnitsField({ lines, chosen, onChange }: UnitsProps) {
  const countOf = (lineId: number) => chosen.find((unit) => unit.lineId === lineId)?.quantity ?? 0;
  const set = (lineId: number, quantity: number) => onChange([...chosen.filter((unit) => unit.lineId !== lineId), { lineId, quantity }].filter((unit) => unit.quantity > 0));
  return (
    <ul className="units">
      {lines.map((line) => {
        const count = countOf(line.lineId);
        const what = variantText(line);
        return (
          <li key={line.lineId}>
            <VariantTitle {...line} />
            <span className="units-count">
              <button type="button" className="btn btn-outline" aria-label={trCommands.units.fewer(what)} disabled={count === 0} onClick={() => set(line.lineId, count - 1)}><Icon name="dashCircle" /></button>
              <output className="number">{trCommands.units.of(count, line.quantity)}</output>
              <button type="button" className="btn btn-outline" aria-label={trCommands.units.more(what)} disabled={count === line.quantity} onClick={() => set(line.lineId, count + 1)}><Icon name="plusCircle" /></button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
