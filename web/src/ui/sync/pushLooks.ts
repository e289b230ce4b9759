import type { PushedSize } from '../../api/types.ts';
import type { IconName } from '../Icon.tsx';

/** How a number or a price on its way to the marketplace looks. */
export const pushLooks: Readonly<Record<PushedSize['state'], { readonly icon: IconName; readonly tone: string }>> = {
  waiting: { icon: 'clock', tone: 'grey' },
  unapproved: { icon: 'hourglass', tone: 'amber' },
  sending: { icon: 'hourglass', tone: 'blue' },
  sent: { icon: 'hourglass', tone: 'blue' },
  unproven: { icon: 'question', tone: 'amber' },
  applied: { icon: 'check', tone: 'green' },
  rejected: { icon: 'warning', tone: 'red' },
};
