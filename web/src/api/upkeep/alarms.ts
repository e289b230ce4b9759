import { queryOptions } from '@tanstack/react-query';
import { get, write } from '../http.ts';
import type { AlarmCount, AlarmList, AlarmWish, AlarmWishChange } from '../types.ts';

export const alarmCountQuery = queryOptions({
  queryKey: ['alarms', 'count'],
  queryFn: ({ signal }) => get<AlarmCount>('/api/alarms/count', signal),
  refetchInterval: 15_000,
});

/** Read once when the panel opens: what is new in it stays marked while somebody reads. */
export const alarmsQuery = queryOptions({
  queryKey: ['alarms', 'list'],
  queryFn: ({ signal }) => get<AlarmList>('/api/alarms', signal),
  gcTime: 0,
  staleTime: Infinity,
});

export const alarmWishQuery = queryOptions({
  queryKey: ['alarms', 'wish'],
  queryFn: ({ signal }) => get<AlarmWish>('/api/alarms/wish', signal),
});

export const readAlarms = (ids: readonly number[]) => write('POST', '/api/alarms/read', { ids });

export const saveAlarmWish = (wish: AlarmWishChange) => write('POST', '/api/alarms/wish', wish);
