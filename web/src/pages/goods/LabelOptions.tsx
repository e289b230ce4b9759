import { customSizes, papers, type LabelSettings } from '../../device/labelPaper.ts';
import { trGoods } from '../../text/trGoods.ts';
import { PrinterChoice } from '../packing/print/PrinterChoice.tsx';

interface LabelOptionsProps {
  readonly settings: LabelSettings;
  readonly startAt: number;
  readonly onChange: (change: Partial<LabelSettings>) => void;
  readonly onStartAt: (startAt: number) => void;
}

/** On what, how many of each pair, and how far this printer is off. */
export function LabelOptions({ settings, startAt, onChange, onStartAt }: LabelOptionsProps) {
  const { paper, perPair, sides, custom } = settings;
  return (
    <section className="panel label-options">
      <label>{trGoods.paper}
        <select className="form-control" value={paper} onChange={({ target }) => onChange({ paper: papers.find((one) => one === target.value) ?? 'dual50x35' })}>
          {papers.map((one) => <option key={one} value={one}>{trGoods.papers[one]}</option>)}
        </select>
      </label>
      {!sides && <Millimetres label={trGoods.perPair} value={perPair} min={1} max={10} step={1} onValue={(value) => onChange({ perPair: value })} />}
      {paper === 'a4' && <Millimetres label={trGoods.startAt} text={trGoods.startAtText} value={startAt} min={1} max={21} step={1} onValue={onStartAt} />}
      <label className="label-check"><input type="checkbox" checked={sides} onChange={({ target }) => onChange({ sides: target.checked })} /><span>{trGoods.sides} <small>{trGoods.sidesText}</small></span></label>
      {paper === 'custom' && (
        <div className="label-sizes">
          {customSizes.map((size) => <Millimetres key={size} label={trGoods.sizes[size]} value={custom[size]} min={0} max={300} step={size === 'columns' || size === 'rows' ? 1 : 0.1} onValue={(value) => onChange({ custom: { ...custom, [size]: value } })} />)}
        </div>
      )}
      <Offset settings={settings} onChange={onChange} />
      <details className="label-printer"><summary>{trGoods.printer}</summary><div><PrinterChoice /></div></details>
    </section>
  );
}

/** How far this device's printer is off. */
export function Offset({ settings: { offsetX, offsetY }, onChange }: Pick<LabelOptionsProps, 'settings' | 'onChange'>) {
  return (
    <fieldset className="label-offset">
      <legend>{trGoods.offset}</legend>
      <Millimetres label={trGoods.offsetX} value={offsetX} min={-20} max={20} step={0.5} onValue={(value) => onChange({ offsetX: value })} />
      <Millimetres label={trGoods.offsetY} value={offsetY} min={-20} max={20} step={0.5} onValue={(value) => onChange({ offsetY: value })} />
      <small>{trGoods.offsetText}</small>
    </fieldset>
  );
}

interface MillimetresProps {
  readonly label: string;
  readonly text?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onValue: (value: number) => void;
}

/** A number that is taken as long as it is one; the server says what does not fit together. */
function Millimetres({ label, text, value, min, max, step, onValue }: MillimetresProps) {
  return (
    <label><span>{label} {text !== undefined && <small>{text}</small>}</span>
      <input type="number" className="form-control" min={min} max={max} step={step} value={value} onChange={({ target }) => {
        if (Number.isFinite(target.valueAsNumber) && target.valueAsNumber >= min && target.valueAsNumber <= max) onValue(target.valueAsNumber);
      }} />
    </label>
  );
}
