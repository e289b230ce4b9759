import { queryOptions } from '@tanstack/react-query';
import { get, write } from '../http.ts';
import type { BrandHits, CategoryChoices, CategoryHit, DraftRow, DraftView, ProductDraft, ReservedCodes, SoldDeed } from '../types.ts';

/** While Trendyol has something to say, it is looked for so often. */
const lookMs = 2_000;
/** So often it is asked whether a tree has come. */
const treeMs = 2_500;

export const draftListQuery = queryOptions({
  queryKey: ['drafts', 'list'],
  queryFn: ({ signal }) => get<readonly DraftRow[]>('/api/product-drafts', signal),
  refetchInterval: ({ state }) => (state.data?.some(({ busy, counts }) => busy > 0 || (counts.waiting ?? 0) > 0) === true ? lookMs : false),
});

export const draftKey = (id: string) => ['drafts', 'one', id] as const;

/** A category that nobody chose before is read after it is chosen. */
const awaitsTrendyol = ({ draft, categoryPath, publications }: DraftView) =>
  (draft.categoryId != null && categoryPath === null) || publications.some((one) => one.busy || one.state === 'waiting' || one.state === 'sent');

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: draftKey(id),
    queryFn: ({ signal }) => get<DraftView>(`/api/product-drafts/${id}`, signal),
    refetchInterval: ({ state }) => (state.data !== undefined && awaitsTrendyol(state.data) ? lookMs : false),
  });

const answer = async (path: string, body: unknown) => (await (await write('POST', path, body)).json()) as DraftView;

export const saveDraft = (id: string, version: number, draft: ProductDraft) => answer(`/api/product-drafts/${id}`, { version, draft });
export const keepDraft = (id: string, version: number) => answer(`/api/product-drafts/${id}/keep`, { version });
export const sendDraft = (id: string, version: number) => answer(`/api/product-drafts/${id}/send`, { version });
export const tellDraft = (id: string, version: number, deed: SoldDeed, barcodes: readonly string[]) => answer(`/api/product-drafts/${id}/deeds`, { version, deed, barcodes });
export const dropDraft = (id: string) => write('DELETE', `/api/product-drafts/${id}`);

/** Codes that nothing carries, for this draft alone. */
export async function reserveCodes(draftId: string, barcodes: number, model: boolean): Promise<ReservedCodes> {
  return (await (await write('POST', '/api/product-codes', { draftId, barcodes, model })).json()) as ReservedCodes;
}

/** Has Trendyol asked what products of a category must tell. */
export const wishCategory = (categoryId: number) => write('POST', '/api/trade/wishes', { categoryId });

/** Has Trendyol asked for brands of that name. */
export const wishBrand = (brand: string) => write('POST', '/api/trade/wishes', { brand });

export const brandsQuery = (search: string) =>
  queryOptions({ queryKey: ['trade', 'brands', search], queryFn: ({ signal }) => get<BrandHits>(`/api/trade/brands?${new URLSearchParams({ q: search })}`, signal), enabled: search.length > 1 });

/** The first time the tree is not here yet: it is wished for and comes a little later. */
export const categoriesQuery = (search: string) =>
  queryOptions({
    queryKey: ['trade', 'categories', search],
    queryFn: async ({ signal }) => {
      const hits = await get<readonly CategoryHit[]>(`/api/trade/categories?${new URLSearchParams({ q: search })}`, signal);
      if (hits.length === 0 && search === '') await write('POST', '/api/trade/wishes', {});
      return hits;
    },
    refetchInterval: ({ state }) => (search === '' && state.data?.length === 0 ? treeMs : false),
  });

/** What products of a category must tell, once Trendyol has said it. */
export const choicesQuery = (categoryId: number | null, colours: readonly string[]) =>
  queryOptions({
    queryKey: ['trade', 'choices', categoryId, ...colours],
    queryFn: ({ signal }) => get<CategoryChoices>(`/api/trade/categories/${categoryId ?? 0}?${new URLSearchParams({ colours: colours.join('\n') })}`, signal),
    enabled: categoryId !== null,
    placeholderData: (before) => (before?.id === categoryId ? before : undefined),
  });
