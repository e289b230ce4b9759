import { mostLabels, printWish } from '../../api/labels.ts';
import { tr } from '../../text/tr.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { usePrint } from '../labels/printing.ts';

interface BarProps {
  readonly selected: ReadonlySet<number>;
  readonly loaded: readonly number[];
  readonly onChange: (selected: ReadonlySet<number>) => void;
}

/** What can be done with the selected packages, at the foot of the screen where the thumb is. */
export function SelectionBar({ selected, loaded, onChange }: BarProps) {
  const print = usePrint();
  useShortcuts({ Escape: () => onChange(new Set()) });
  if (selected.size === 0) return null;
  const tooMany = selected.size > mostLabels;
  return (
    <section className="selection-bar" aria-label={tr.selection.label}>
      <p role="status"><strong className="number">{tr.selection.count(selected.size)}</strong>{tooMany && <small>{tr.selection.tooMany(mostLabels)}</small>}</p>
      {loaded.some((packageId) => !selected.has(packageId)) && (
        <button type="button" className="btn btn-outline" onClick={() => onChange(new Set([...selected, ...loaded]))}>{tr.selection.all}</button>
      )}
      <button type="button" className="btn btn-outline" onClick={() => onChange(new Set())}>{tr.selection.clear}</button>
      <button type="button" className="btn btn-primary" disabled={tooMany} onClick={() => print(printWish([...selected]))}><Icon name="printer" />{tr.selection.print}</button>
    </section>
  );
}
