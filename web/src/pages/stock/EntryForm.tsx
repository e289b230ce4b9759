import { useState } from 'react';
import type { EntryMode } from '../../api/stock/stock.ts';
import type { ShelfSummary } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { trStock } from '../../text/stock/trStock.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { unsaidShelf, type EntryDraft } from '../../device/stockDraft.ts';
import { sumOf } from './entryQueue.ts';

interface EntryFormProps {
  readonly draft: EntryDraft;
  readonly shelves: readonly ShelfSummary[];
  readonly frozen: boolean;
  readonly saving: boolean;
  readonly onChange: (draft: EntryDraft) => void;
  readonly onSave: () => void;
}

const modes: readonly EntryMode[] = ['add', 'replace'];

/** What the numbers mean, where the pairs lie, and the one button that saves. */
export function EntryForm({ draft, shelves, frozen, saving, onChange, onSave }: EntryFormProps) {
  const [clearing, setClearing] = useState(false);
  const pairs = sumOf(draft.lines);
  const wrong = draft.lines.some((line) => line.pairs < (draft.mode === 'add' ? 1 : 0));
  const codes = [...new Set([unsaidShelf, draft.shelf, ...shelves.map(({ code }) => code)])];
  return (
    <section className="panel stock-form">
      <label>{trStock.entry.mode}
        <select className="form-control" value={draft.mode} disabled={frozen} onChange={({ target }) => onChange({ ...draft, mode: modes.find((mode) => mode === target.value) ?? 'add' })}>
          {modes.map((mode) => <option key={mode} value={mode}>{trStock.entry.modes[mode]}</option>)}
        </select>
      </label>
      <label>{trStock.entry.shelf}
        <select className="form-control" value={draft.shelf} disabled={frozen} onChange={({ target }) => onChange({ ...draft, shelf: target.value })}>
          {codes.map((code) => <option key={code} value={code}>{code}</option>)}
        </select>
      </label>
      <label><span>{trStock.entry.note} <small>{trStock.entry.noteText}</small></span>
        <input className="form-control" maxLength={300} autoComplete="off" value={draft.note} disabled={frozen} onChange={({ target }) => onChange({ ...draft, note: target.value })} />
      </label>
      <div className="stock-save">
        <p className="number"><strong>{trStock.entry.sum(pairs, draft.lines.length)}</strong></p>
        <button type="button" className="btn btn-primary" aria-disabled={saving || wrong || draft.lines.length === 0} onClick={() => { if (!saving && !wrong && draft.lines.length > 0) onSave(); }}>
          <Icon name="check" />{saving ? trStock.entry.saving : trStock.entry.save(pairs)}
        </button>
        {draft.lines.length > 0 && !frozen && <button type="button" className="btn btn-outline" onClick={() => setClearing(true)}>{trStock.entry.clear}</button>}
      </div>
      {(wrong || (draft.unsure && !saving)) && <p className="field-error" role="status"><Icon name="warning" />{wrong ? trStock.entry.wrong : trStock.entry.unsure}</p>}
      {clearing && (
        <Dialog title={trStock.entry.clearTitle} onClose={() => setClearing(false)}>
          <p>{trStock.entry.clearText}</p>
          <div className="dialog-actions">
            <button type="button" className="btn btn-primary" onClick={() => {
              setClearing(false);
              onChange({ ...draft, lines: [] });
            }}>{trStock.entry.clear}</button>
            <button type="button" className="btn btn-outline" onClick={() => setClearing(false)}>{tr.cancel}</button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
