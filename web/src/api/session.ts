import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { get, write } from './http.ts';
import { Problem, Unreachable } from './problem.ts';
import type { Session } from './types.ts';

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await get<Session>('/api/session', signal);
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: Infinity,
  // The notice of a dead line promises to try again by itself.
  refetchInterval: ({ state }) => (state.error instanceof Unreachable ? 5_000 : false),
});

export async function signIn(client: QueryClient, userName: string, password: string): Promise<void> {
  const response = await write('POST', '/api/session', { userName, password });
  client.setQueryData(sessionQuery.queryKey, (await response.json()) as Session);
}

/** Ends the session and forgets everything that was read under it. */
export async function signOut(client: QueryClient): Promise<void> {
  await write('DELETE', '/api/session');
  forgetSession(client);
}

/** Removes all data of the person who left, so that the next one at this screen sees none of it. */
export function forgetSession(client: QueryClient): void {
  client.setQueryData(sessionQuery.queryKey, null);
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
}
