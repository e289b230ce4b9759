import type { HandoverHead, HandoverOverview } from '../../api/types.ts';

/** One carrier at the door: what waits for it, and the hand-over that goes on. */
export interface Pile {
  readonly carrier: string | null;
  readonly waiting: number;
  readonly oldestPackedAt: string | null;
  readonly open: HandoverHead | null;
}

/** The server's piles, and after them the open hand-overs whose pile is empty already. */
export function pilesOf({ piles, open }: HandoverOverview): readonly Pile[] {
  const seen = piles.map(({ carrier, waiting, oldestPackedAt }) => ({ carrier: carrier ?? null, waiting, oldestPackedAt, open: open.find((one) => one.carrier === carrier) ?? null }));
  const rest = open.filter(({ carrier }) => !piles.some((pile) => pile.carrier === carrier));
  return [...seen, ...rest.map((one) => ({ carrier: one.carrier, waiting: 0, oldestPackedAt: null, open: one }))];
}
