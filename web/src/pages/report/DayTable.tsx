import type { PersonDay } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { trReport } from '../../text/trReport.ts';
import { formatCount, formatDay, formatDecimal } from '../../ui/format/format.ts';

/** The figures behind the bars, day by day. */
export function DayTable({ days }: { readonly days: readonly PersonDay[] }) {
  return (
    <section className="panel">
      <h2>{trReport.table}</h2>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={trReport.table}>
        <table className="detail-table">
          <thead>
            <tr>
              <th scope="col">{trReport.day}</th><th scope="col">{trReport.person}</th><th scope="col">{trReport.measure.packages}</th><th scope="col">{trReport.hours}</th>
              <th scope="col">{trReport.measure.perHour}</th><th scope="col">{trReport.scans}</th><th scope="col">{trReport.measure.wrongScans}</th><th scope="col">{trReport.measure.holds}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, person, name, packages, scans, wrongScans, holds, activeMinutes, perHour }) => (
              <tr key={`${day} ${person}`}>
                {/* Noon, so that the day is the same in every zone. */}
                <th scope="row">{formatDay(`${day}T12:00:00Z`)}</th><td>{name ?? person}</td><td className="number">{formatCount(packages)}</td><td className="number">{trReport.minutes(activeMinutes)}</td>
                <td className="number">{perHour == null ? tr.noData : formatDecimal(perHour)}</td><td className="number">{formatCount(scans)}</td><td className="number">{formatCount(wrongScans)}</td><td className="number">{formatCount(holds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
