import type { ProductFilter } from '../../api/products.ts';
import type { ProductShow } from '../../api/types.ts';

/** The lists in the order of their tabs. */
export const shows = ['all', 'onSale', 'soldOut', 'low', 'noPhoto', 'noCost', 'rejected', 'pending', 'locked', 'archived', 'unlisted', 'hidden'] as const satisfies readonly ProductShow[];

/** The list's address: a link can be shared, and back returns to it. */
export function addressOf({ show, search }: ProductFilter): string {
  const query = new URLSearchParams();
  if (show !== 'all') query.set('show', show);
  if (search !== '') query.set('q', search);
  const text = query.toString();
  return text === '' ? '/products' : `/products?${text}`;
}

/** Reads what {@link addressOf} wrote; an unknown list means all. */
export function filterOf(query: URLSearchParams): ProductFilter {
  return { show: shows.find((known) => known === query.get('show')) ?? 'all', search: query.get('q') ?? '' };
}
