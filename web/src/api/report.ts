import { queryOptions } from '@tanstack/react-query';
import { get } from './http.ts';
import type { PackingReport } from './types.ts';

/** Both days are Istanbul's, yyyy-MM-dd, and included. */
export const reportQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['report', from, to],
    queryFn: ({ signal }) => get<PackingReport>(`/api/packing/report?from=${from}&to=${to}`, signal),
    staleTime: 60_000,
    refetchInterval: 60_000,
  });
