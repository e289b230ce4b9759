import type { TimerRow } from '../../../api/types.ts';
import { trRuns } from '../../../text/upkeep/trRuns.ts';
import { trSystem } from '../../../text/upkeep/trSystem.ts';
import { formatDateTime } from '../../../ui/format/format.ts';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import { agoOf } from './concerns.ts';
import { LiveTable } from './LiveTable.tsx';

const looks: Readonly<Record<TimerRow['state'], { readonly icon: IconName; readonly tone: string }>> = {
  ok: { icon: 'checkCircle', tone: 'green' },
  failed: { icon: 'xCircle', tone: 'red' },
  late: { icon: 'clock', tone: 'red' },
  neverRan: { icon: 'hourglass', tone: 'grey' },
  off: { icon: 'dashCircle', tone: 'grey' },
};

const nameOf = ({ name }: TimerRow) => trRuns.functions[name] ?? name;

/** Each timer: how its last run ended, how long it took, when it comes again. */
export function TimerTable({ timers, now }: { readonly timers: readonly TimerRow[]; readonly now: number }) {
  return (
    <LiveTable title={trSystem.timers} heads={[trSystem.timer, trSystem.state, trSystem.last, trSystem.took, trSystem.next]}>
      {timers.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'tr')).map((timer) => {
        const { name, state, lastAt, tookMs, nextAt } = timer;
        return (
          <tr key={name}>
            <th scope="row">{nameOf(timer)}</th>
            <td><span className={`chip chip-${looks[state].tone}`}><Icon name={looks[state].icon} />{trSystem.timerStates[state]}</span></td>
            <td className="number" title={lastAt === null ? undefined : formatDateTime(lastAt)}>{lastAt === null ? trSystem.notYet : agoOf(lastAt, now)}</td>
            <td className="number">{tookMs === null ? '—' : trSystem.ms(tookMs)}</td>
            <td className="number" title={nextAt === null ? undefined : formatDateTime(nextAt)}>{nextAt === null ? '—' : trSystem.soon((Date.parse(nextAt) - now) / 1000)}</td>
          </tr>
        );
      })}
    </LiveTable>
  );
}
