import type { QueryClient } from '@tanstack/react-query';
import { addPasskey, askForPasskey, enterByPasskey, offerPasskey } from '../api/staff/passkeys.ts';
import { admit } from '../api/session.ts';
import { trPasskeys } from '../text/staff/trPasskeys.ts';

/** Makes a key on this device and keeps it. Returns why the device made none; null when it did. */
export async function makePasskey(password: string, name: string): Promise<string | null> {
  const asked = PublicKeyCredential.parseCreationOptionsFromJSON((await offerPasskey(password)) as PublicKeyCredentialCreationOptionsJSON);
  const made = await ofDevice(() => navigator.credentials.create({ publicKey: asked }));
  if (typeof made === 'string') return made;
  await addPasskey(name, made.toJSON());
  return null;
}

/** Signs in with a key of this device. Returns why the device gave none; null when the person is in. */
export async function enterWithPasskey(client: QueryClient): Promise<string | null> {
  const asked = PublicKeyCredential.parseRequestOptionsFromJSON((await askForPasskey()) as PublicKeyCredentialRequestOptionsJSON);
  const shown = await ofDevice(() => navigator.credentials.get({ publicKey: asked }));
  if (typeof shown === 'string') return shown;
  admit(client, await enterByPasskey(shown.toJSON()));
  return null;
}

/** Asks the device. What people decline and what devices cannot do is told, and is no error. */
async function ofDevice(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential | string> {
  try {
    const credential = await ask();
    return credential instanceof PublicKeyCredential ? credential : trPasskeys.declined;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    // The names are those of https://www.w3.org/TR/webauthn-3/: the same one for "declined", "took too long" and "has none".
    if (error.name === 'InvalidStateError') return trPasskeys.known;
    if (error.name === 'SecurityError') return trPasskeys.elsewhere;
    return error.name === 'NotAllowedError' || error.name === 'AbortError' ? trPasskeys.declined : trPasskeys.unable;
  }
}
