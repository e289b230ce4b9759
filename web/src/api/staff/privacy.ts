import { queryOptions } from '@tanstack/react-query';
import { download, get, write } from '../http.ts';
import type { components } from '../schema.d.ts';

type Schemas = components['schemas'];

export type Erasures = Omit<Schemas['ErasuresAnswer'], 'days'> & { readonly days: readonly Schemas['ErasedDay'][] };

/** How long customers' data is kept, and when some of it was erased. */
export const erasuresQuery = queryOptions({ queryKey: ['erasures'], queryFn: ({ signal }) => get<Erasures>('/api/privacy/erasures', signal) });

/** All that is kept about the customer of an order, as Excel. */
export async function takeOutCustomer(orderNumber: string): Promise<Blob> {
  return (await download('/api/privacy/export', new AbortController().signal, { orderNumber })).blob();
}

export async function eraseCustomer(orderNumber: string): Promise<Schemas['ErasedAnswer']> {
  return (await (await write('POST', '/api/privacy/erase', { orderNumber })).json()) as Schemas['ErasedAnswer'];
}
