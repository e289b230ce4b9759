import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { passkeysQuery } from '../../../api/staff/passkeys.ts';
import { trPasskeys as words } from '../../../text/staff/trPasskeys.ts';
import { canPasskeys } from '../../session/canPasskeys.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { FailureNotice, Waiting } from '../../../ui/States.tsx';
import { AddPasskey } from './AddPasskey.tsx';
import { PasskeyRow } from './PasskeyRow.tsx';

/** The keys that a person signs in with in place of password and code. */
export function OwnPasskeys({ device }: { readonly device: string }) {
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(passkeysQuery);
  return (
    <section className="panel panel-wide">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      {data === undefined && (error === null ? <Waiting /> : <FailureNotice error={error} onRetry={refetch} />)}
      {data !== undefined && (
        <>
          {data.passkeys.length === 0
            ? <p className="hint">{words.none}</p>
            : <ul aria-label={words.title}>{data.passkeys.map((passkey) => <PasskeyRow key={passkey.id} passkey={passkey} />)}</ul>}
          {whyNot(data.possible, data.passkeys.length >= data.most ? data.most : null) ?? (
            <button type="button" className="btn btn-outline" onClick={() => setAdding(true)}><Icon name="plusCircle" />{words.add}</button>
          )}
        </>
      )}
      {adding && <AddPasskey device={device} onClose={() => setAdding(false)} />}
    </section>
  );
}

/** Why no key can be added here; null when one can. */
function whyNot(possible: boolean, full: number | null) {
  const why = !possible ? words.impossible : !canPasskeys() ? words.cannot : full === null ? null : words.full(full);
  return why === null ? null : <p className="hint">{why}</p>;
}
