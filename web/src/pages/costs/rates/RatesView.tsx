import { useQuery } from '@tanstack/react-query';
import { ratesQuery } from '../../../api/money/costs.ts';
import type { RateBook, RateRow } from '../../../api/types.ts';
import { trCosts } from '../../../text/money/trCosts.ts';
import { useMay } from '../../../ui/access.ts';
import { useNow } from '../../../ui/clock.ts';
import { formatDate, formatFine, formatMoment, istanbulDay } from '../../../ui/format/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { FailureNotice, Notice, Skeleton } from '../../../ui/States.tsx';
import { RateForm } from './RateForm.tsx';
import { RateLine } from './RateLine.tsx';

/** What a dollar costs: today, over the last weeks, and on which days nobody knows. */
export function RatesView() {
  const may = useMay();
  const { data, error, refetch } = useQuery(ratesQuery);
  if (data === undefined) return error === null ? <Skeleton rows={4} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />;
  return (
    <div className="rates">
      <Today book={data} />
      <section className="panel">
        <h2>{trCosts.rates.question}</h2>
        <RateLine rows={data.rows} />
      </section>
      {data.gaps.length > 0 && (
        <section className="panel rate-gaps">
          <h2><Icon name="warning" />{trCosts.rates.gaps}</h2>
          <ul>{data.gaps.map(({ day, lines }) => <li key={day}><strong className="number">{formatDate(day)}</strong><span>{trCosts.rates.gap(lines)}</span></li>)}</ul>
        </section>
      )}
      {may('editCosts') && <RateForm firstGap={data.gaps[0]?.day} />}
      {data.rows.length === 0
        ? <Notice icon="clock" title={trCosts.rates.empty} text={trCosts.rates.emptyText} />
        : <RateTable rows={data.rows} />}
    </div>
  );
}

function Today({ book: { today, rows } }: { readonly book: RateBook }) {
  const now = istanbulDay(useNow(60_000));
  const said = rows.find((row) => row.inForce && row.day === today?.day);
  return (
    <section className="panel rate-today">
      <h2>{trCosts.rates.today}</h2>
      {today === null
        ? <><p className="rate-big rate-missing"><Icon name="warning" />{trCosts.rates.missing}</p><p>{trCosts.rates.missingText}</p></>
        : <><p className="rate-big number">{formatFine(today.value, 'TRY')}</p><p>{today.day === now ? trCosts.rates.of(today.day) : trCosts.rates.older(today.day)}{said !== undefined && ` · ${sourceOf(said.value, said.source, said.bulletin)}`}</p></>}
      <p><small>{trCosts.rates.why}</small></p>
    </section>
  );
}

function RateTable({ rows }: { readonly rows: readonly RateRow[] }) {
  const { columns } = trCosts.rates;
  return (
    <section className="panel rate-table">
      <h2>{trCosts.rates.table}</h2>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={trCosts.rates.table}>
        <table className="detail-table">
          <thead><tr><th scope="col">{columns.day}</th><th scope="col">{columns.value}</th><th scope="col">{columns.source}</th><th scope="col">{columns.by}</th></tr></thead>
          <tbody>
            {rows.map(({ day, value, source, bulletin, madeAt, madeBy, inForce }) => (
              <tr key={`${day} ${madeAt}`} className={inForce ? undefined : 'rate-old'}>
                <th scope="row" className="number">{formatDate(day)}</th>
                <td className="number">{value === null ? trCosts.rates.continued : formatFine(value, 'TRY')}</td>
                <td>{sourceOf(value, source, bulletin)}{!inForce && ` · ${trCosts.rates.replaced}`}</td>
                <td className="number">{source === 'tcmb' ? formatMoment(madeAt) : trCosts.by(madeBy, formatMoment(madeAt))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function sourceOf(value: number | null, source: RateRow['source'], bulletin: string | null): string {
  if (source === 'typed' || bulletin === null) return trCosts.rates.typed;
  return value === null ? trCosts.rates.closed(bulletin) : trCosts.rates.bulletin(bulletin);
}
