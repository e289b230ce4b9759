import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { whileShort } from './client.ts';
import { get, write } from './http.ts';
import type { components } from './schema.d.ts';
import type { ProblemList, RunPage } from './types.ts';

type Schemas = components['schemas'];

export type ProblemStory = Schemas['ProblemStoryAnswer'];
export type InboxWish = Schemas['HandleProblemsRequest'];
export type Handled = Schemas['HandledProblem'];

export const runsQuery = infiniteQueryOptions({
  queryKey: ['runs'],
  queryFn: ({ pageParam, signal }) => get<RunPage>(`/api/runs?take=50${pageParam === null ? '' : `&after=${encodeURIComponent(pageParam)}`}`, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (page: RunPage) => page.next,
  refetchInterval: 10_000,
});

/** @param filters As they stand in the address, without a leading "?". */
export const problemsQuery = (filters: string) =>
  infiniteQueryOptions({
    queryKey: ['problems', filters],
    queryFn: ({ pageParam, signal }) => get<ProblemList>(`/api/problems?take=50${pageParam === null ? '' : `&after=${encodeURIComponent(pageParam)}`}${filters === '' ? '' : `&${filters}`}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page: ProblemList) => page.next,
    refetchInterval: whileShort,
  });

export const problemQuery = (id: number) =>
  queryOptions({ queryKey: ['problems', 'one', id], queryFn: ({ signal }) => get<ProblemStory>(`/api/problems/${id}`, signal), refetchInterval: 15_000 });

/** One thing with some problems; of each it is told what became of it. */
export async function handleProblems(wish: InboxWish): Promise<readonly Handled[]> {
  return ((await (await write('POST', '/api/problems/deeds', wish)).json()) as Schemas['HandledAnswer']).outcomes;
}
