import { queryOptions } from '@tanstack/react-query';
import { get, write } from '../http.ts';
import type { components } from '../schema.d.ts';

type Schemas = components['schemas'];
export type Profile = Schemas['ProfileAnswer'];
export type OpenSession = Schemas['OpenSession'];
export type Enrolment = Schemas['EnrolmentAnswer'];

export const profileQuery = queryOptions({ queryKey: ['profile'], queryFn: ({ signal }) => get<Profile>('/api/profile', signal) });

export async function changePassword(passwords: { readonly password: string; readonly newPassword: string }): Promise<void> {
  await write('POST', '/api/profile/password', passwords);
}

export async function offerFactor(password: string): Promise<Enrolment> {
  return (await (await write('POST', '/api/profile/second-factor', { password })).json()) as Enrolment;
}

/** Returns the recovery codes; they are told once. */
export async function confirmFactor(code: string): Promise<readonly string[]> {
  return ((await (await write('POST', '/api/profile/second-factor/code', { code })).json()) as Schemas['RecoveryCodesAnswer']).recoveryCodes;
}

export async function endSession(id: number): Promise<void> {
  await write('DELETE', `/api/profile/sessions/${id}`);
}

export async function endOtherSessions(): Promise<void> {
  await write('DELETE', '/api/profile/sessions');
}

export async function register(person: Schemas['RegisterRequest']): Promise<void> {
  await write('POST', '/api/people/registration', person);
}

/** What to put into the telephone before the first sign-in that needs it. */
export async function startEnrolment(attempt: Schemas['SignInRequest']): Promise<Enrolment> {
  return (await (await write('POST', '/api/session/enrolment', attempt)).json()) as Enrolment;
}
