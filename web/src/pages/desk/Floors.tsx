import type { FloorPrice } from '../../api/money/desk.ts';
import { trDesk } from '../../text/money/trDesk.ts';

interface FloorsProps {
  readonly zero: FloorPrice;
  readonly floor: FloorPrice;
  /** Somebody said a target. */
  readonly target: boolean;
  readonly onTake: (price: number) => void;
}

/** From which price on it is no loss, and from which on the target is reached; with the gaps that dearer tiers make. */
export function Floors({ zero, floor, target, onTake }: FloorsProps) {
  return (
    <section className="panel desk-floors" aria-live="polite">
      <h2>{trDesk.floors}</h2>
      <Floor title={trDesk.zero} floor={zero} isZero onTake={onTake} />
      {target && <Floor title={trDesk.reach} floor={floor} isZero={false} onTake={onTake} />}
    </section>
  );
}

function Floor({ title, floor, isZero, onTake }: { readonly title: string; readonly floor: FloorPrice; readonly isZero: boolean; readonly onTake: (price: number) => void }) {
  const { least, sure, gaps } = floor;
  return (
    <div className="desk-floor">
      <h3>{title}</h3>
      {least === null
        ? <p><strong>{trDesk.none}</strong><small>{trDesk.noneText}</small></p>
        : <button type="button" className="btn btn-outline number" aria-label={`${title}: ${trDesk.tryIt(least)}`} onClick={() => onTake(least)}>{trDesk.lira(least)}</button>}
      {gaps.length > 0 && <p className="number">{trDesk.gaps(floor, isZero)}{sure !== null && ` ${trDesk.sure(sure)}`}</p>}
    </div>
  );
}
