import { useId } from 'react';
import type { Setting } from '../../../api/upkeep/settings.ts';
import { trSettings as words } from '../../../text/upkeep/trSettings.ts';
import { formatDateTime } from '../../../ui/format/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { inWords } from './inWords.ts';

interface FieldProps {
  readonly setting: Setting;
  /** What was typed; null to leave it to the server; undefined while nothing was. */
  readonly edit: string | null | undefined;
  readonly wrong: string | undefined;
  readonly onEdit: (value: string | null | undefined) => void;
  readonly onHistory: () => void;
}

const tones = { portal: 'blue', server: 'amber', builtIn: 'grey' } as const;

/** One setting: what it does, its value, and whose word it is. */
export function SettingField({ setting, edit, wrong, onEdit, onHistory }: FieldProps) {
  const id = useId();
  const { name, text, value, source, reset, changedBy, changedAt } = setting;
  const shown = edit === undefined ? value : edit ?? reset;
  const because = wrong ?? (edit === null ? words.resetting(inWords(setting, reset)) : edit === undefined ? '' : words.now(inWords(setting, value)));
  return (
    <div className={edit === undefined ? 'setting' : 'setting setting-edited'}>
      <div>
        <label htmlFor={id}>{name}</label>
        <p id={`${id}-text`} className="hint">{text}</p>
      </div>
      <div>
        <Control id={id} setting={setting} value={shown} wrong={wrong !== undefined} onType={onEdit} />
        <p id={`${id}-note`} className={wrong === undefined ? 'hint' : 'field-error'} role={wrong === undefined ? undefined : 'alert'}>{because}</p>
        <div className="setting-foot">
          <span className={`chip chip-${tones[source]}`} title={words.sourceTexts[source]}>{words.sources[source]}</span>
          {source === 'portal' && changedBy !== null && changedAt !== null && <small className="number">{words.changed(changedBy, formatDateTime(changedAt))}</small>}
          {source === 'portal' && edit !== null && <button type="button" className="btn btn-outline" aria-label={words.resetOf(name)} onClick={() => onEdit(null)}><Icon name="arrowClockwise" />{words.reset}</button>}
          {edit === null && <button type="button" className="btn btn-outline" onClick={() => onEdit(undefined)}><Icon name="x" />{words.discard}</button>}
          {changedBy !== null && <button type="button" className="icon-button" aria-label={words.historyOf(name)} title={words.history} onClick={onHistory}><Icon name="clock" /></button>}
        </div>
      </div>
    </div>
  );
}

interface ControlProps {
  readonly id: string;
  readonly setting: Setting;
  readonly value: string;
  readonly wrong: boolean;
  readonly onType: (value: string) => void;
}

function Control({ id, setting: { kind, unit, least, most, choices }, value, wrong, onType }: ControlProps) {
  const common = {
    id, value, className: 'form-control', 'aria-invalid': wrong, 'aria-describedby': `${id}-text ${id}-note`,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onType(target.value),
  };
  if (kind === 'choice') return <select {...common}>{choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.word}</option>)}</select>;
  if (kind === 'clock') return <input {...common} type="time" />;
  if (kind === 'text') return <input {...common} autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={30} />;
  return (
    <span className="setting-number">
      {unit === '%' && <span>%</span>}
      <input {...common} className="form-control number" inputMode={kind === 'whole' ? 'numeric' : 'decimal'} autoComplete="off" maxLength={20} />
      {unit !== null && unit !== '%' && <span>{unit}</span>}
      {least !== null && most !== null && <small className="number">{words.bounds(least, most)}</small>}
    </span>
  );
}
