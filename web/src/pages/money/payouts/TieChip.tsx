import type { Payout } from '../../../api/money/payouts.ts';
import { trPayouts } from '../../../text/money/trPayouts.ts';
import { Icon } from '../../../ui/Icon.tsx';

/** Rows have four decimals, a bank two: what is less than a kuruş is rounding. */
const aKurus = 0.01;

/** Whether the rows of a payment come to what was paid. */
export function TieChip({ payout: { difference } }: { readonly payout: Payout }) {
  if (difference === null) return <span className="chip chip-grey"><Icon name="hourglass" />{trPayouts.notRead}</span>;
  return Math.abs(difference) < aKurus
    ? <span className="chip chip-green"><Icon name="check" />{trPayouts.ties}</span>
    : <span className="chip chip-red"><Icon name="warning" />{trPayouts.differs(difference)}</span>;
}
