import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { passkeysQuery } from '../../../api/staff/passkeys.ts';
import { makePasskey } from '../../../device/passkeys.ts';
import { trPasskeys as words } from '../../../text/staff/trPasskeys.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { toast } from '../../../ui/toasts.ts';
import { refusal } from '../../session/refusal.ts';

/** Password and name, then the device asks who holds it. */
export function AddPasskey({ device, onClose }: { readonly device: string; readonly onClose: () => void }) {
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const [name, setName] = useState(device);
  const [tried, setTried] = useState(false);
  const making = useMutation({
    mutationFn: () => makePasskey(password, name.trim()),
    onSuccess: async (trouble) => {
      if (trouble !== null) return;
      toast('good', words.added(name.trim()));
      await client.invalidateQueries({ queryKey: passkeysQuery.queryKey });
      onClose();
    },
  });
  const missing = { password: tried && password === '' ? words.proveBad : '', name: tried && name.trim() === '' ? words.nameBad : '' };
  const trouble = making.error !== null ? refusal(making.error) : making.data ?? '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (password !== '' && name.trim() !== '' && !making.isPending) making.mutate();
  };
  return (
    <Dialog title={words.add} onClose={onClose}>
      <form className="profile-form" onSubmit={submit} noValidate>
        <label htmlFor="passkey-name">{words.name}</label>
        <input id="passkey-name" className="form-control" maxLength={60} value={name} onChange={({ target }) => setName(target.value)} aria-invalid={missing.name !== ''} aria-describedby="passkey-name-hint passkey-name-error" />
        <p id="passkey-name-hint" className="hint">{words.nameHint}</p>
        <p id="passkey-name-error" className="field-error">{missing.name}</p>
        <label htmlFor="passkey-prove">{words.prove}</label>
        <input id="passkey-prove" className="form-control" type="password" autoComplete="current-password" autoFocus value={password}
          onChange={({ target }) => setPassword(target.value)} aria-invalid={missing.password !== ''} aria-describedby="passkey-prove-error passkey-trouble" />
        <p id="passkey-prove-error" className="field-error">{missing.password}</p>
        <p id="passkey-trouble" className="field-error" role="alert">{trouble}</p>
        <button type="submit" className="btn btn-primary" aria-disabled={making.isPending}>{making.isPending ? words.making : words.make}</button>
      </form>
    </Dialog>
  );
}
