import { useEffect, useState } from 'react';

const name = 'gullu.station';
/** A page that is being left gives its lock back within a moment. */
const patienceMs = 500;

export type Place = 'asking' | 'here' | 'elsewhere';

/** One tab of a device packs: two would count down, confirm and print side by side. Another may take the table over. */
export function useOneTab(): { readonly place: Place; readonly take: () => void } {
  // Absent on plain http, which a workshop's own network may use: there every tab packs, and the server keeps them apart.
  const locks = navigator.locks as LockManager | undefined;
  const [place, setPlace] = useState<Place>(locks === undefined ? 'here' : 'asking');
  const [takes, setTakes] = useState(0);

  useEffect(() => {
    if (locks === undefined) return undefined;
    const over = new AbortController();
    const hold = () => new Promise<void>((letGo) => {
      if (over.signal.aborted) letGo();
      else setPlace('here');
      over.signal.addEventListener('abort', () => letGo());
    });
    const late = setTimeout(() => setPlace((before) => (before === 'asking' ? 'elsewhere' : before)), patienceMs);
    locks.request(name, takes > 0 ? { steal: true } : { signal: over.signal }, hold).catch((error: unknown) => {
      if (over.signal.aborted) return;
      if (!(error instanceof DOMException)) throw error;
      setPlace('elsewhere');
    });
    return () => {
      clearTimeout(late);
      over.abort();
    };
  }, [locks, takes]);

  return { place, take: () => setTakes((before) => before + 1) };
}
