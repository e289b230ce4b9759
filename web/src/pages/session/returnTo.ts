/** Where to go after signing in, as the gate left it in the history state. Only our own paths are followed. */
export function returnTo(state: unknown): { readonly path: string; readonly expired: boolean } {
  if (typeof state !== 'object' || state === null) return { path: '/orders', expired: false };
  const from = 'from' in state && typeof state.from === 'string' && /^\/(?![/\\])/.test(state.from) ? state.from : '/orders';
  return { path: from, expired: 'expired' in state && state.expired === true };
}
