import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get, write } from '../http.ts';
import type { components } from '../schema.d.ts';

type Schemas = components['schemas'];

export type Settings = Schemas['SettingsAnswer'];
export type Setting = Schemas['SettingRow'];
export type SettingWish = Schemas['SettingWish'];
type History = Schemas['SettingHistory'];

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => get<Settings>('/api/settings', signal),
  refetchInterval: 10_000,
});

/** Of one setting, or of all; the newest first. */
export const settingHistoryQuery = (key: string | null) =>
  infiniteQueryOptions({
    queryKey: ['setting-history', key],
    queryFn: ({ pageParam, signal }) =>
      get<History>(`/api/settings/history?take=30${key === null ? '' : `&key=${encodeURIComponent(key)}`}${pageParam === null ? '' : `&after=${pageParam}`}`, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (page: History) => page.next ?? null,
  });

/** All of them or none; the version is that of the settings which the person saw. */
export async function saveSettings(changes: readonly SettingWish[], reason: string, version: number): Promise<Settings> {
  return (await (await write('POST', '/api/settings', { changes, reason, version })).json()) as Settings;
}
