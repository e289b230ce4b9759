import { queryOptions } from '@tanstack/react-query';
import { get, write } from '../http.ts';
import type { components } from '../schema.d.ts';
import type { Session } from '../types.ts';

type Schemas = components['schemas'];
export type Passkey = Schemas['Passkey'];
export type Passkeys = Schemas['PasskeysAnswer'];

export const passkeysQuery = queryOptions({ queryKey: ['passkeys'], queryFn: ({ signal }) => get<Passkeys>('/api/profile/passkeys', signal) });

/** What the browser is asked for a new key; the password proves who asks. */
export async function offerPasskey(password: string): Promise<unknown> {
  return questionOf(await write('POST', '/api/profile/passkeys/question', { password }));
}

export async function addPasskey(name: string, credential: unknown): Promise<void> {
  await write('POST', '/api/profile/passkeys', { name, credential });
}

export async function renamePasskey(id: number, name: string): Promise<void> {
  await write('POST', `/api/profile/passkeys/${id}/name`, { name });
}

export async function removePasskey(id: number): Promise<void> {
  await write('DELETE', `/api/profile/passkeys/${id}`);
}

/** What the browser at the door is asked for. */
export async function askForPasskey(): Promise<unknown> {
  return questionOf(await write('POST', '/api/session/passkey/question'));
}

export async function enterByPasskey(credential: unknown): Promise<Session> {
  return (await (await write('POST', '/api/session/passkey', { credential })).json()) as Session;
}

async function questionOf(answer: Response): Promise<unknown> {
  return ((await answer.json()) as Schemas['PasskeyQuestionAnswer']).options;
}
