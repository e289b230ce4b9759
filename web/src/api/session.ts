import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { keepSession, lastSession } from '../device/lastSession.ts';
import { get, write } from './http.ts';
import { Problem, Unreachable } from './problem.ts';
import type { components } from './schema.d.ts';
import type { Session } from './types.ts';

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      const session = await get<Session>('/api/session', signal);
      void keepSession(session);
      return session;
    } catch (error) {
      if (error instanceof Problem && error.status === 401) {
        void keepSession(null);
        return null;
      }
      // Without a line a reload goes on as whoever worked here, for what waits on the device; the server asks again for everything.
      const before = error instanceof Unreachable ? await lastSession() : null;
      if (before === null) throw error;
      return before;
    }
  },
  staleTime: Infinity,
  // The notice of a dead line promises to try again by itself.
  refetchInterval: ({ state }) => (state.error instanceof Unreachable ? 5_000 : false),
});

/** What is shown at the door: the password, and with the next steps what they ask for. */
export type Attempt = components['schemas']['SignInRequest'];

export interface Entered {
  /** Recovery codes of a second factor that was set up in this sign-in; they are told once. */
  readonly codes: readonly string[];
  /** Lets the person in, once the codes are kept. */
  readonly enter: () => void;
}

/** Throws a {@link Problem} that says what is due; nothing is open until then. Without codes to keep the person is in at once. */
export async function signIn(client: QueryClient, attempt: Attempt): Promise<Entered> {
  const { recoveryCodes, ...session } = (await (await write('POST', '/api/session', attempt)).json()) as Session;
  const enter = () => admit(client, session);
  if (recoveryCodes == null) enter();
  return { codes: recoveryCodes ?? [], enter };
}

/** The person is in. */
export function admit(client: QueryClient, session: Session): void {
  void keepSession(session);
  client.setQueryData(sessionQuery.queryKey, session);
}

/** Ends the session and forgets everything that was read under it. */
export async function signOut(client: QueryClient): Promise<void> {
  await write('DELETE', '/api/session');
  forgetSession(client);
}

/** Removes all data of the person who left, so that the next one at this screen sees none of it. */
export function forgetSession(client: QueryClient): void {
  void keepSession(null);
  client.setQueryData(sessionQuery.queryKey, null);
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
}
