import type { RunFindings } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { formatCount, formatDateTime } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from 'react-router';

/** What a comparison with Trendyol found: both sides per status, then package by package. */
export function RunDetails({ found }: { readonly found: RunFindings }) {
  const { from, to, compared, repaired, statuses, differences } = found;
  return (
    <div className="findings">
      <p>
        {tr.runs.window(formatDateTime(from), formatDateTime(to))} · {tr.runs.compared(compared)} · {tr.runs.repaired(repaired)}
      </p>
      <Statuses statuses={statuses} />
      {differences.length === 0
        ? <p className="same"><Icon name="checkCircle" />{tr.runs.noDifference}</p>
        : <Differences differences={differences} />}
    </div>
  );
}

function Statuses({ statuses }: Pick<RunFindings, 'statuses'>) {
  return (
    <Table name={tr.runs.perStatus} heads={[tr.runs.status, tr.runs.ours, tr.runs.theirs]}>
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
    <Table name={tr.runs.differences} heads={[tr.orders.package, tr.runs.kind, tr.runs.ours, tr.runs.theirs, tr.runs.state]}>
      {differences.map(({ packageId, kind, ours, theirs, repaired }) => (
        <tr key={`${packageId} ${kind}`}>
          <th scope="row"><Link className="number" to={`/orders/${packageId}`}>{packageId}</Link></th>
          <td>{tr.runs.kinds[kind]}</td>
          <td className="number">{ours ?? tr.runs.absent}</td>
          <td className="number">{theirs ?? tr.runs.absent}</td>
          <td>{repaired ? <span className="chip chip-green"><Icon name="check" />{tr.runs.fixed}</span> : <span className="chip chip-red"><Icon name="warning" />{tr.runs.remains}</span>}</td>
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
