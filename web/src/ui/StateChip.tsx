import type { Stage } from '../api/types.ts';
import { tr } from '../text/tr.ts';
import { Icon, type IconName } from './Icon.tsx';

interface Look {
  readonly icon: IconName;
  readonly tone: 'blue' | 'amber' | 'green' | 'red' | 'grey';
}

const stageLooks: Readonly<Record<Stage, Look>> = {
  created: { icon: 'inbox', tone: 'blue' },
  picking: { icon: 'boxSeam', tone: 'amber' },
  shipped: { icon: 'truck', tone: 'blue' },
  delivered: { icon: 'houseCheck', tone: 'green' },
  cancelled: { icon: 'xCircle', tone: 'grey' },
};

/** Statuses that need another look than their stage's. */
const statusLooks: Readonly<Record<string, Look>> = {
  Awaiting: { icon: 'creditCard', tone: 'grey' },
  UnDelivered: { icon: 'warning', tone: 'red' },
};

/** Trendyol's status in the shop's words: colour, picture and word together. */
export function StatusChip({ stage, status }: { readonly stage: Stage; readonly status: string }) {
  const words = tr.statuses[status];
  const look = words === undefined ? { icon: 'question', tone: 'red' } as const : (statusLooks[status] ?? stageLooks[stage]);
  return <span className={`chip chip-${look.tone}`}><Icon name={look.icon} />{words ?? tr.unknownStatus(status)}</span>;
}

export function HoldChip() {
  return <span className="chip chip-red"><Icon name="pause" />{tr.hold}</span>;
}

export function StageIcon({ stage }: { readonly stage: Stage }) {
  return <Icon name={stageLooks[stage].icon} />;
}
