import { tr } from '../text/tr.ts';
import { useNow } from './clock.ts';
import { countdown } from './format/countdown.ts';
import { formatDateTime } from './format/format.ts';
import { Icon } from './Icon.tsx';

/** Time left until the parcel must be with the carrier. Red when near; overdue stands out from near by form, not by colour alone. */
export function Deadline({ handOverBy }: { readonly handOverBy: string | null }) {
  const left = countdown(handOverBy, useNow(10_000));
  if (left.urgency === 'unknown' || handOverBy === null) return <span className="deadline deadline-unknown"><strong>{tr.deadline.unknown}</strong></span>;
  return (
    <span className={`deadline deadline-${left.urgency}`}>
      <strong><Icon name={left.urgency === 'overdue' ? 'warning' : 'clock'} />{left.urgency === 'overdue' ? tr.deadline.overdue(left) : tr.deadline.left(left)}</strong>
      <small>{tr.deadline.until(formatDateTime(handOverBy))}</small>
    </span>
  );
}
