import type { RunFindings } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { trRuns } from '../../text/upkeep/trRuns.ts';
import { formatCount, formatDateTime } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from 'react-router';

/** What a comparison with Trendyol found: both sides per status, then package by package. */
export function RunDetails({ found }: { readonly found: RunFindings }) {
  const { from, to, compared, repaired, statuses, differences } = found;
  return (
    <div className="findings">
      <p>
        {trRuns.window(formatDateTime(from), formatDateTime(to))} · {trRuns.compared(compared)} · {trRuns.repaired(repaired)}
      </p>
      <Statuses statuses={statuses} />
      {differences.length === 0
        ? <p className="same"><Icon name="checkCircle" />{trRuns.noDifference}</p>
        : <Differences differences={differences} />}
    </div>
  );
}

function Statuses({ statuses }: Pick<RunFindings, 'statuses'>) {
  return (
    <Table name={trRuns.perStatus} heads={[trRuns.status, trRuns.ours, trRuns.theirs]}>
      {statuses.map(({ status, ours, theirs }) => (
        <tr key={status} className={ours === theirs ? undefined : 'differs'}>
          <th scope="row">{tr.statuses[status] ?? tr.unknownStatus(status)}</th>
          <td className="number">{formatCount(ours)}</td>
          <td className="number">{formatCount(theirs)}</td>
        </tr>
      ))}
    </Table>
  );
}

function Differences({ differences }: Pick<RunFindings, 'differences'>) {
  return (
    <Table name={trRuns.differences} heads={[tr.orders.package, trRuns.kind, trRuns.ours, trRuns.theirs, trRuns.state]}>
      {differences.map(({ packageId, kind, ours, theirs, repaired }) => (
        <tr key={`${packageId} ${kind}`}>
          <th scope="row"><Link className="number" to={`/orders/${packageId}`}>{packageId}</Link></th>
          <td>{trRuns.kinds[kind]}</td>
          <td className="number">{ours ?? trRuns.absent}</td>
          <td className="number">{theirs ?? trRuns.absent}</td>
          <td>{repaired ? <span className="chip chip-green"><Icon name="check" />{trRuns.fixed}</span> : <span className="chip chip-red"><Icon name="warning" />{trRuns.remains}</span>}</td>
        </tr>
      ))}
    </Table>
  );
}

interface TableProps {
  readonly name: string;
  readonly heads: readonly string[];
  readonly children: React.ReactNode;
}

/** A table that scrolls within itself on a narrow screen; by keyboard too. */
function Table({ name, heads, children }: TableProps) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={name}>
      <table className="detail-table">
        <caption>{name}</caption>
        <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
