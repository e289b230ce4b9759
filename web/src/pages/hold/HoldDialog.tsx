import { useState, type SubmitEvent } from 'react';
import type { CommandUnits, DetailLine, HoldReason } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { trCommands } from '../../text/order/trCommands.ts';
import { trPacking } from '../../text/trPacking.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { UnitsField } from './UnitsField.tsx';

interface HoldProps {
  /** The lines of which only some may be meant; without them it is the whole package. */
  readonly lines?: readonly DetailLine[];
  readonly onHold: (reason: HoldReason, note: string | null, units: readonly CommandUnits[]) => void;
  readonly onClose: () => void;
}

const reasons = ['outOfStock', 'defective', 'incomplete', 'atWorkshop', 'other'] as const satisfies readonly HoldReason[];
const longestNote = 300;

/** One key, one reason; only "other" wants words. */
const noLines: readonly DetailLine[] = [];

export function HoldDialog({ lines = noLines, onHold, onClose }: HoldProps) {
  const [units, setUnits] = useState<readonly CommandUnits[]>([]);
  const [writing, setWriting] = useState(false);
  const choose = (reason: HoldReason) => (reason === 'other' ? setWriting(true) : onHold(reason, null, units));
  useShortcuts(Object.fromEntries(reasons.map((reason, index) => [String(index + 1), () => choose(reason)])), 'window');
  return (
    <Dialog title={trPacking.held.askTitle} onClose={onClose}>
      {writing
        ? <HoldNote onHold={(note) => onHold('other', note, units)} onClose={onClose} />
        : (
            <>
              <p>{trPacking.held.askText}</p>
              <ol className="hold-reasons">
                {reasons.map((reason, index) => (
                  <li key={reason}><button type="button" className="btn btn-outline" onClick={() => choose(reason)}><kbd>{index + 1}</kbd>{trPacking.held.reasons[reason]}</button></li>
                ))}
              </ol>
              {lines.reduce((pairs, { quantity }) => pairs + quantity, 0) > 1 && (
                <details>
                  <summary>{trCommands.units.title}</summary>
                  <p>{trCommands.units.hint}</p>
                  <UnitsField lines={lines} chosen={units} onChange={setUnits} />
                </details>
              )}
            </>
          )}
    </Dialog>
  );
}

function HoldNote({ onHold, onClose }: { readonly onHold: (note: string) => void; readonly onClose: () => void }) {
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (note.trim() === '') setMissing(true);
    else onHold(note.trim());
  };
  return (
    <form className="hold-note" onSubmit={submit} noValidate>
      <label htmlFor="hold-note">{trPacking.held.note}</label>
      <input id="hold-note" className="form-control" autoFocus autoComplete="off" maxLength={longestNote} value={note}
        aria-invalid={missing} aria-describedby="hold-note-error" onChange={({ target }) => {
          setNote(target.value);
          setMissing(false);
        }} />
      <p id="hold-note-error" className="field-error" role="status">{missing ? trPacking.held.noteNeeded : ''}</p>
      <div className="dialog-actions">
        <button type="submit" className="btn btn-primary btn-station">{trPacking.held.hold}</button>
        <button type="button" className="btn btn-outline btn-station" onClick={onClose}>{tr.cancel}</button>
      </div>
    </form>
  );
}
