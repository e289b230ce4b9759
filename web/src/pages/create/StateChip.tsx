import type { PublicationState } from '../../api/types.ts';
import { trCreate } from '../../text/catalog/trCreate.ts';
import { formatCount } from '../../ui/format/format.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { statesInOrder } from './states.ts';

const looks: Readonly<Record<PublicationState, readonly [IconName, string]>> = {
  local: ['inbox', 'grey'], sent: ['arrowRepeat', 'blue'], waiting: ['hourglass', 'amber'], approved: ['checkCircle', 'green'], rejected: ['xCircle', 'red'], refused: ['xCircle', 'red'],
};

/** How far variants have come: colour, picture and word together. */
export function StateChip({ state, count }: { readonly state: PublicationState; readonly count?: number }) {
  const [icon, tone] = looks[state];
  return <span className={`chip chip-${tone}`}><Icon name={icon} />{count === undefined ? '' : `${formatCount(count)} `}{trCreate.states[state]}</span>;
}

/** Only states that occur, those that need a person first. */
export function statesOf(counts: Readonly<Record<string, number>>): readonly { readonly name: PublicationState; readonly count: number }[] {
  return statesInOrder.map((name) => ({ name, count: counts[name] ?? 0 })).filter(({ count }) => count > 0);
}
