import { queryOptions } from '@tanstack/react-query';
import { get } from '../http.ts';
import type { AliasAnswer, AliasPreview, AliasView, TwinList } from '../types.ts';
import { post } from './stock.ts';

export const twinsQuery = queryOptions({
  queryKey: ['stock', 'twins'],
  queryFn: ({ signal }) => get<TwinList>('/api/stock/twins', signal),
});

export const aliasesQuery = (search: string) =>
  queryOptions({
    queryKey: ['stock', 'aliases', search],
    queryFn: ({ signal }) => get<readonly AliasView[]>(`/api/stock/aliases${search === '' ? '' : `?search=${encodeURIComponent(search)}`}`, signal),
    placeholderData: (before) => before,
  });

/** What would happen; asked anew each time, because pairs move meanwhile. */
export const aliasPreviewQuery = (code: string, barcode: string) =>
  queryOptions({
    queryKey: ['stock', 'alias-preview', code, barcode],
    queryFn: ({ signal }) => get<AliasPreview>(`/api/stock/aliases/preview?code=${encodeURIComponent(code)}&barcode=${encodeURIComponent(barcode)}`, signal),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });

export const addAlias = (code: string, barcode: string, merge: boolean) => post<AliasAnswer>('/api/stock/aliases', { code, barcode, merge });
export const removeAlias = (code: string) => post<AliasAnswer>('/api/stock/aliases/remove', { code });
export const judgeTwins = (one: string, other: string, apart: boolean) => post<unknown>('/api/stock/twins/verdicts', { one, other, apart });
