import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get, write } from './http.ts';
import type { ProblemList, RunPage } from './types.ts';

export const runsQuery = infiniteQueryOptions({
  queryKey: ['runs'],
  queryFn: ({ pageParam, signal }) => get<RunPage>(`/api/runs?take=50${pageParam === null ? '' : `&after=${encodeURIComponent(pageParam)}`}`, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (page: RunPage) => page.next,
  refetchInterval: 10_000,
});

export const problemsQuery = queryOptions({
  queryKey: ['problems'],
  queryFn: ({ signal }) => get<ProblemList>('/api/problems', signal),
  refetchInterval: 15_000,
});

export const retryProblem = (id: number) => write('POST', `/api/problems/${id}/retry`);

export const closeProblem = (id: number) => write('POST', `/api/problems/${id}/close`);
