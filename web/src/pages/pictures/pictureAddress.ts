import { ownerQuery, type PictureFilter, type PictureOwner } from '../../api/catalog/pictures.ts';
import type { PictureShow } from '../../api/types.ts';

/** The lists in the order of their tabs. */
export const shows = ['all', 'missing', 'linked', 'flawed'] as const satisfies readonly PictureShow[];

/** The list's address: a link can be shared, and back returns to it. */
export function addressOf({ show, search }: PictureFilter): string {
  const query = new URLSearchParams();
  if (show !== 'all') query.set('show', show);
  if (search !== '') query.set('q', search);
  const text = query.toString();
  return text === '' ? '/pictures' : `/pictures?${text}`;
}

/** Reads what {@link addressOf} wrote; an unknown list means all. */
export function filterOf(query: URLSearchParams): PictureFilter {
  return { show: shows.find((known) => known === query.get('show')) ?? 'all', search: query.get('q') ?? '' };
}

export const setAddress = (owner: PictureOwner): string => `/pictures/set?${ownerQuery(owner)}`;

/** Null when the address names no model. */
export function ownerOf(query: URLSearchParams): PictureOwner | null {
  const model = query.get('model')?.trim() ?? '';
  const colour = query.get('colour')?.trim() ?? '';
  return model === '' ? null : { model, colour: colour === '' ? null : colour };
}
