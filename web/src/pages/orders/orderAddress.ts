import { stages, type Stage } from '../../api/types.ts';
import type { OrderFilter } from '../../api/orders.ts';

/** An address and the part of it that must not be one. */
export interface Address {
  readonly to: string;
  readonly state: { readonly search: string } | null;
}

const allStages = 'all';

/**
 * The list's address. Numbers and codes go into it, so that a link can be shared; a text without any digit may be a customer's name,
 * and personal data never stands in an address: it travels in the history entry, which survives back and reload.
 */
export function addressOf({ stage, search }: OrderFilter): Address {
  const query = new URLSearchParams();
  if (stage !== 'created') query.set('stage', stage ?? allStages);
  const shareable = /\d/.test(search);
  if (shareable) query.set('q', search);
  const text = query.toString();
  return { to: text === '' ? '/orders' : `/orders?${text}`, state: search === '' || shareable ? null : { search } };
}

/** Reads what {@link addressOf} wrote; anything else in the address means the first tab. */
export function filterOf(query: URLSearchParams, state: unknown): OrderFilter {
  const named = query.get('stage');
  const stage: Stage | null = named === allStages ? null : (stages.find((known) => known === named) ?? 'created');
  const kept = typeof state === 'object' && state !== null && 'search' in state && typeof state.search === 'string' ? state.search : '';
  return { stage, search: query.get('q') ?? kept };
}
