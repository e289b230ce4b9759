import type { PriceDesk } from '../../api/money/desk.ts';
import { trDesk } from '../../text/money/trDesk.ts';
import { readField, type DeskField } from './useDeskWish.ts';

interface DeskFormProps {
  readonly desk: PriceDesk;
  readonly texts: Readonly<Record<DeskField, string>>;
  readonly onType: (field: DeskField, text: string) => void;
  readonly onTake: (price: number) => void;
}

/** The price to try, by key or by slider, and what it has to bring. */
export function DeskForm({ desk, texts, onType, onTake }: DeskFormProps) {
  const today = desk.pair.price;
  const price = texts.price === '' ? today : readField('price', texts.price);
  const [low, high] = rangeOf(desk);
  const field = (name: DeskField, label: string, hint: string) => (
    <Field label={label} text={texts[name]} hint={texts[name] === '' || readField(name, texts[name]) !== null ? hint : name === 'percent' || name === 'returns' ? trDesk.percentRange : trDesk.wrong}
      wrong={texts[name] !== '' && readField(name, texts[name]) === null} onType={(text) => onType(name, text)} />
  );
  return (
    <form className="panel desk-form" onSubmit={(event) => event.preventDefault()}>
      <div className="desk-price">
        {field('price', trDesk.price, price === null ? trDesk.noPrice : trDesk.lira(price))}
        {today !== null && <button type="button" className="btn btn-outline" onClick={() => onTake(today)}>{trDesk.toToday}</button>}
      </div>
      <input type="range" className="desk-slider" aria-label={trDesk.slider} aria-valuetext={price === null ? trDesk.noPrice : trDesk.lira(price)} min={low} max={high} step={1} value={Math.min(high, Math.max(low, price ?? low))} onChange={({ target }) => onTake(Number(target.value))} />
      <div className="desk-ends number" aria-hidden="true"><span>{trDesk.lira(low)}</span><span>{trDesk.lira(high)}</span></div>
      <div className="desk-targets">
        {field('lira', trDesk.target, trDesk.targetHint)}
        {field('percent', trDesk.targetPercent, '')}
        {field('returns', trDesk.returns, trDesk.returnsHint)}
      </div>
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly text: string;
  readonly hint: string;
  readonly wrong: boolean;
  readonly onType: (text: string) => void;
}

function Field({ label, text, hint, wrong, onType }: FieldProps) {
  return (
    <label>{label}
      <input className="form-control number" inputMode="decimal" autoComplete="off" aria-invalid={wrong} value={text} onChange={({ target }) => onType(target.value)} />
      <small className={wrong ? 'number desk-wrong' : 'number'}>{hint}</small>
    </label>
  );
}

/** Where the slider begins and ends: with the tariff, else around today's price. */
function rangeOf({ tiers, pair }: PriceDesk): readonly [number, number] {
  const [dearest, cheapest] = [tiers[0], tiers.at(-1)];
  if (dearest !== undefined && cheapest !== undefined) return [Math.floor(cheapest.lowest.price), Math.ceil(dearest.highest.price)];
  const today = pair.price ?? 1_000;
  return [Math.max(1, Math.floor(today / 2)), Math.ceil(today * 2)];
}
