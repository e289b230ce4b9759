import type { TwinKind } from '../../../api/types.ts';

export type TwinDeed = 'merge' | 'apart';

/** What may be done with two suspects, the likely right one first: codes that are merely near each other ("99" and "099") mostly are two products that are easily mixed up. */
export const likelyFirst = (kind: TwinKind): readonly [likely: TwinDeed, other: TwinDeed] => (kind === 'samePair' ? ['merge', 'apart'] : ['apart', 'merge']);
