import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { fieldsOf, Problem } from '../../../api/problem.ts';
import { saveSettings, settingsQuery, type Settings } from '../../../api/upkeep/settings.ts';
import type { Edits } from '../../../device/settingsDraft.ts';
import { tr } from '../../../text/tr.ts';
import { trSettings as words } from '../../../text/upkeep/trSettings.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { toastFailure } from '../../../ui/failure.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { toast } from '../../../ui/toasts.ts';
import { inWords } from './inWords.ts';

interface BarProps {
  readonly settings: Settings;
  readonly edits: Edits;
  readonly onRefused: (wrong: Readonly<Record<string, string>>) => void;
  readonly onDone: () => void;
}

/** What was typed and not saved, at the foot of the screen; saving shows it once more, from what to what. */
export function SaveBar({ settings, edits, onRefused, onDone }: BarProps) {
  const [asking, setAsking] = useState(false);
  const count = Object.keys(edits).length;
  if (count === 0) return null;
  return (
    <section className="selection-bar" aria-label={words.unsaved}>
      <p role="status"><strong className="number">{words.edits(count)}</strong> {words.unsaved}</p>
      <button type="button" className="btn btn-outline" onClick={onDone}>{words.discard}</button>
      <button type="button" className="btn btn-primary" onClick={() => setAsking(true)}><Icon name="check" />{words.save}</button>
      {asking && <SaveDialog settings={settings} edits={edits} onRefused={onRefused} onDone={onDone} onClose={() => setAsking(false)} />}
    </section>
  );
}

function SaveDialog({ settings, edits, onRefused, onDone, onClose }: BarProps & { readonly onClose: () => void }) {
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const changes = Object.entries(edits).map(([key, value]) => ({ key, value }));
  const saving = useMutation({
    mutationFn: () => saveSettings(changes, reason, settings.version),
    onSuccess: (saved) => {
      client.setQueryData(settingsQuery.queryKey, saved);
      toast('good', words.saved(changes.length));
      onClose();
      onDone();
      // Whatever else is on its way to a screen was made by the old rules.
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== settingsQuery.queryKey[0] });
    },
    onError: (error) => {
      onClose();
      const wrong = error instanceof Problem ? fieldsOf(error) : {};
      if (Object.keys(wrong).length === 0) toastFailure(error);
      else toast('bad', words.refused);
      onRefused(wrong);
      void client.invalidateQueries({ queryKey: settingsQuery.queryKey });
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!saving.isPending) saving.mutate();
  };
  return (
    <Dialog title={words.saveTitle} onClose={onClose}>
      <form onSubmit={submit}>
        <ul className="settings-changes">{changes.map(({ key, value }) => <Changed key={key} of={key} value={value} settings={settings} />)}</ul>
        <label htmlFor="settings-reason">{words.reason}</label>
        <textarea id="settings-reason" className="form-control" rows={2} maxLength={500} aria-describedby="settings-reason-hint" value={reason} onChange={({ target }) => setReason(target.value)} />
        <p id="settings-reason-hint" className="hint">{words.reasonHint}</p>
        <div className="dialog-actions">
          <button type="submit" className="btn btn-primary" aria-disabled={saving.isPending}>{saving.isPending ? words.saving : words.saveYes}</button>
          <button type="button" className="btn btn-outline" onClick={onClose}>{tr.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}

function Changed({ of, value, settings }: { readonly of: string; readonly value: string | null; readonly settings: Settings }) {
  const setting = settings.settings.find(({ key }) => key === of);
  if (setting === undefined) return <li><strong>{of}</strong><span>{words.removed}</span></li>;
  return (
    <li>
      <strong>{setting.name}</strong>
      <span className="number"><del>{inWords(setting, setting.value)}</del><span className="visually-hidden"> {words.became} </span> → <b>{inWords(setting, value ?? setting.reset)}</b></span>
      {setting.caution !== null && <p className="setting-caution"><Icon name="warning" />{setting.caution}</p>}
    </li>
  );
}
