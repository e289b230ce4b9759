import { useEffect } from 'react';
import { tr } from '../text/tr.ts';

/** The browser's title: the page, then the shop. Never a customer's name, since titles stay in histories. */
export function usePageTitle(page: string): void {
  useEffect(() => {
    document.title = tr.pageTitle(page);
  }, [page]);
}
