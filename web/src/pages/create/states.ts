import type { PublicationState } from '../../api/types.ts';

/** Those that need a person first. */
export const statesInOrder: readonly PublicationState[] = ['rejected', 'refused', 'sent', 'waiting', 'approved', 'local'];
