import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { passkeysQuery, removePasskey, renamePasskey, type Passkey } from '../../../api/staff/passkeys.ts';
import { profileQuery } from '../../../api/staff/own.ts';
import { trPasskeys as words } from '../../../text/staff/trPasskeys.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { toastFailure } from '../../../ui/failure.ts';
import { formatMoment } from '../../../ui/format/format.ts';
import { toast } from '../../../ui/toasts.ts';

export function PasskeyRow({ passkey }: { readonly passkey: Passkey }) {
  const [asked, setAsked] = useState<'none' | 'name' | 'remove'>('none');
  const close = () => setAsked('none');
  const about = [words.since(formatMoment(passkey.createdAt)), ...(passkey.backedUp ? [words.synced] : [])].join(' · ');
  return (
    <li className="staff-row session-row">
      <span>
        <strong>{passkey.current ? `${passkey.name} · ${words.here}` : passkey.name}</strong>
        <small>{about}</small>
        <small>{passkey.usedAt == null ? words.unused : words.used(formatMoment(passkey.usedAt))}</small>
      </span>
      <span className="row-deeds">
        <button type="button" className="btn btn-outline" aria-label={words.renameOf(passkey.name)} onClick={() => setAsked('name')}>{words.rename}</button>
        <button type="button" className="btn btn-outline" aria-label={words.removeOf(passkey.name)} onClick={() => setAsked('remove')}>{words.remove}</button>
      </span>
      {asked === 'name' && <Rename passkey={passkey} onClose={close} />}
      {asked === 'remove' && <Remove passkey={passkey} onClose={close} />}
    </li>
  );
}

interface DeedProps {
  readonly passkey: Passkey;
  readonly onClose: () => void;
}

function Rename({ passkey, onClose }: DeedProps) {
  const client = useQueryClient();
  const [name, setName] = useState(passkey.name);
  const renaming = useMutation({
    mutationFn: () => renamePasskey(passkey.id, name.trim()),
    onSuccess: () => { toast('good', words.renamed(name.trim())); onClose(); },
    onError: toastFailure,
    onSettled: () => client.invalidateQueries({ queryKey: passkeysQuery.queryKey }),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() !== '' && !renaming.isPending) renaming.mutate();
  };
  return (
    <Dialog title={words.rename} onClose={onClose}>
      <form className="profile-form" onSubmit={submit} noValidate>
        <label htmlFor="passkey-rename">{words.name}</label>
        <input id="passkey-rename" className="form-control" maxLength={60} autoFocus value={name} onChange={({ target }) => setName(target.value)} aria-invalid={name.trim() === ''} aria-describedby="passkey-rename-error" />
        <p id="passkey-rename-error" className="field-error">{name.trim() === '' ? words.nameBad : ''}</p>
        <button type="submit" className="btn btn-primary" aria-disabled={renaming.isPending}>{words.save}</button>
      </form>
    </Dialog>
  );
}

function Remove({ passkey, onClose }: DeedProps) {
  const client = useQueryClient();
  const removing = useMutation({
    mutationFn: () => removePasskey(passkey.id),
    onSuccess: () => { toast('good', words.removed(passkey.name)); onClose(); },
    onError: toastFailure,
    onSettled: () => Promise.all([passkeysQuery, profileQuery].map(({ queryKey }) => client.invalidateQueries({ queryKey }))),
  });
  return (
    <Dialog title={words.removeTitle(passkey.name)} onClose={onClose}>
      <p>{words.removeText}</p>
      {passkey.current && <p>{words.removeHere}</p>}
      <div className="row-deeds">
        <button type="button" className="btn btn-outline" onClick={onClose}>{words.cancel}</button>
        <button type="button" className="btn btn-primary" aria-disabled={removing.isPending} onClick={() => removing.mutate()}>{words.remove}</button>
      </div>
    </Dialog>
  );
}
