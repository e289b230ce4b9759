import { tr } from '../../text/tr.ts';
import { formatCount } from '../../ui/format/format.ts';
import { columnsOf, isRecord, type Plain } from './detailShape.ts';

/** Rows of one table on the screen; a campaign day's differences would freeze the page. */
const mostRows = 200;

/** A run's details as it wrote them: every function may tell its own, so the shape decides the form. */
export function RunDetails({ value }: { readonly value: unknown }) {
  if (Array.isArray(value)) return <DetailTable rows={value} />;
  if (isRecord(value)) {
    return (
      <dl className="detail-list">
        {Object.entries(value).map(([key, member]) => (
          <div key={key} className={typeof member === 'object' && member !== null ? 'detail-deep' : undefined}>
            <dt>{tr.runs.keys[key] ?? key}</dt>
            <dd><RunDetails value={member} /></dd>
          </div>
        ))}
      </dl>
    );
  }
  return <span className="number">{plain(value)}</span>;
}

function DetailTable({ rows }: { readonly rows: readonly unknown[] }) {
  if (rows.length === 0) return <p>{tr.runs.noDifference}</p>;
  const records = rows.filter(isRecord);
  if (records.length !== rows.length) return <p className="number">{rows.slice(0, mostRows).map(plain).join(', ')}</p>;
  const columns = columnsOf(records);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={tr.runs.differences}>
      <table className="detail-table">
        <thead><tr>{columns.map((column) => <th key={column} scope="col">{tr.runs.keys[column] ?? column}</th>)}</tr></thead>
        <tbody>
          {records.slice(0, mostRows).map((record, index) => (
            <tr key={index}>{columns.map((column) => <td key={column} className="number">{plain(record[column])}</td>)}</tr>
          ))}
        </tbody>
      </table>
      {records.length > mostRows && <p>{tr.runs.shownOf(mostRows, records.length)}</p>}
    </div>
  );
}

function plain(value: Plain): string {
  if (value === null || value === undefined) return tr.noData;
  if (typeof value === 'boolean') return value ? tr.runs.yes : tr.runs.no;
  // Ids are names, not amounts: only small numbers are grouped.
  if (typeof value === 'number') return Math.abs(value) < 1_000_000 ? formatCount(value) : String(value);
  if (typeof value === 'string') return tr.statuses[value] ?? value;
  return JSON.stringify(value);
}
