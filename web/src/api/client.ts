import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem, Unreachable } from './problem.ts';
import { forgetSession } from './session.ts';

/** True for failures that another try may cure: a dead line or a server in trouble, never a refusal. */
export function mayPass(error: Error): boolean {
  return error instanceof Unreachable || (error instanceof Problem && error.status >= 500);
}

/** Beyond this many loaded pages a refresh would read too much at once; the counts still tell what is new. */
const refreshedPages = 4;
const refreshMs = 15_000;

/** A long list refreshes itself while few of its pages are loaded. */
export const whileShort = ({ state }: { readonly state: { readonly data: { readonly pages: readonly unknown[] } | undefined } }): number | false =>
  ((state.data?.pages.length ?? 0) <= refreshedPages ? refreshMs : false);

/** Server state lives here and nowhere else. */
export function createClient(): QueryClient {
  const leaveWhenSignedOut = (error: Error): void => {
    if (error instanceof Problem && error.status === 401) forgetSession(client);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
    mutationCache: new MutationCache({ onError: (error, _variables, _result, mutation) => {
      // A wrong password is also a 401, but it ends no session.
      if (mutation.meta?.anonymous !== true) leaveWhenSignedOut(error);
    } }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        gcTime: 30 * 60_000,
        retry: (failures, error) => failures < 2 && mayPass(error),
        retryDelay: (attempt) => 500 * 2 ** attempt,
        // The browser's own idea of "online" is wrong on a local network; the requests themselves tell.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}
