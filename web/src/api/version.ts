import { queryOptions } from '@tanstack/react-query';
import { download } from './http.ts';

const askEveryMs = 10 * 60_000;

/** True when the server has a newer portal than the one that runs here: its page names another entry file. */
export const newerPortalQuery = queryOptions({
  queryKey: ['portal', 'newer'],
  queryFn: async ({ signal }) => {
    const page = await (await download('/', signal)).text();
    const here = document.querySelector<HTMLScriptElement>('script[type=module]');
    return here !== null && !page.includes(new URL(here.src).pathname);
  },
  staleTime: askEveryMs,
  refetchInterval: askEveryMs,
  retry: false,
});
