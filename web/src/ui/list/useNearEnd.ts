import { useEffect, useRef, type RefObject } from 'react';

/** The next page is asked for when this much is still unseen. */
const ahead = '1600px 0px';

/** Watches the end of a list that is read page by page; `pages` says when a page has come. */
export function useNearEnd(pages: unknown, onNearEnd: () => void): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null);

  // An observer speaks only when the end comes or goes: whoever reaches the new end before the next frame would wait for ever, so each read page asks anew.
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting === true) onNearEnd();
    }, { rootMargin: ahead });
    if (end.current !== null) observer.observe(end.current);
    return () => observer.disconnect();
  }, [onNearEnd, pages]);

  return end;
}
