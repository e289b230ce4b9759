import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get, write } from '../http.ts';
import type { PictureAnswer, PictureCounts, PicturePage, PictureSet, PictureShow } from '../types.ts';
import { upload } from './upload.ts';

/** A model in one colour; the colour is null where it has none. */
export interface PictureOwner {
  readonly model: string;
  readonly colour: string | null;
}

export interface PictureFilter {
  readonly show: PictureShow;
  readonly search: string;
}

/** As addresses of the portal and of the doors carry it. */
export function ownerQuery({ model, colour }: PictureOwner): string {
  return new URLSearchParams(colour === null ? { model } : { model, colour }).toString();
}

export const pictureCountsQuery = queryOptions({
  queryKey: ['pictures', 'counts'],
  queryFn: ({ signal }) => get<PictureCounts>('/api/pictures/counts', signal),
});

export const pictureListQuery = ({ show, search }: PictureFilter) =>
  infiniteQueryOptions({
    queryKey: ['pictures', 'list', show, search],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ take: '60', show });
      if (search !== '') query.set('q', search);
      if (pageParam !== null) query.set('after', pageParam);
      return get<PicturePage>(`/api/pictures?${query}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page: PicturePage) => page.next,
  });

/** While a picture waits to be drawn, it is looked for each second. */
export const pictureSetQuery = (owner: PictureOwner) =>
  queryOptions({
    queryKey: ['pictures', 'set', owner.model, owner.colour],
    queryFn: ({ signal }) => get<PictureSet>(`/api/pictures/set?${ownerQuery(owner)}`, signal),
    refetchInterval: ({ state }) => (state.data?.pictures.some((one) => one.state === 'waiting') === true ? 1_000 : false),
  });

export const uploadPicture = (owner: PictureOwner, file: Blob, onPart: (part: number) => void) =>
  upload<PictureAnswer>(`/api/pictures?${ownerQuery(owner)}`, file, onPart);

export const removePicture = (id: number) => write('DELETE', `/api/pictures/${id}`);
export const copyLinked = (owner: PictureOwner) => write('POST', '/api/pictures/copies', owner);
export async function orderPictures(owner: PictureOwner, ids: readonly number[]): Promise<PictureSet> {
  return (await (await write('POST', '/api/pictures/order', { ...owner, ids })).json()) as PictureSet;
}
