import { queryOptions } from '@tanstack/react-query';
import { get, write } from '../http.ts';
import type { components } from '../schema.d.ts';

type Schemas = components['schemas'];
export type People = Schemas['PeopleAnswer'];
export type StaffMember = Schemas['StaffMember'];
export type RoleRights = Schemas['RoleAnswer'];
export type Role = Schemas['Role'];

export const peopleQuery = queryOptions({ queryKey: ['people'], queryFn: ({ signal }) => get<People>('/api/people', signal) });

export async function admit(id: number, role: Role): Promise<void> {
  await write('POST', `/api/people/${id}/role`, { role });
}

export async function dismiss(id: number): Promise<void> {
  await write('DELETE', `/api/people/${id}`);
}

/** Returns a password that is good for one sign-in and told once. */
export async function renew(id: number): Promise<string> {
  return ((await (await write('POST', `/api/people/${id}/renewal`)).json()) as Schemas['RenewalAnswer']).password;
}
