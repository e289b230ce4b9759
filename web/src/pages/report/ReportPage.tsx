import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { reportQuery } from '../../api/report.ts';
import { trReport } from '../../text/trReport.ts';
import { useMay } from '../../ui/access.ts';
import { useNow } from '../../ui/clock.ts';
import { istanbulDay } from '../../ui/format/format.ts';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../ui/States.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Bars } from './Bars.tsx';
import { DayTable } from './DayTable.tsx';
import { daysBefore, measures, totalsOf, type Measure } from './totals.ts';

/** Who packed how much. */
export function ReportPage() {
  usePageTitle(trReport.title);
  const may = useMay();
  return may('viewPackingReport') ? <Report /> : <Forbidden />;
}

const periods = [1, 7, 30] as const;

function Report() {
  const [params, setParams] = useSearchParams();
  const days = periods.find((known) => String(known) === params.get('days')) ?? 7;
  const measure = measures.find((known) => known === params.get('measure')) ?? 'perHour';
  const today = istanbulDay(useNow(60_000));
  const { data, error, refetch, isPlaceholderData } = useQuery({ ...reportQuery(daysBefore(today, days - 1), today), placeholderData: keepPreviousData });
  const choose = (wanted: { readonly days?: number; readonly measure?: Measure }) => setParams({ days: String(wanted.days ?? days), measure: wanted.measure ?? measure }, { replace: true });
  return (
    <>
      <header className="page-head">
        <div><h1>{trReport.title}</h1><p>{trReport.lead}</p></div>
        <div className="segments" role="group" aria-label={trReport.periods}>
          {periods.map((one) => <button key={one} type="button" aria-pressed={one === days} onClick={() => choose({ days: one })}>{trReport.period(one)}</button>)}
        </div>
      </header>
      {data === undefined && (error === null ? <Skeleton rows={3} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />)}
      {data?.days.length === 0 && <Notice icon="person" title={trReport.empty} text={trReport.emptyText} />}
      {data !== undefined && data.days.length > 0 && (
        <div className={isPlaceholderData ? 'report refreshing' : 'report'}>
          <section className="panel">
            <div className="segments" role="group" aria-label={trReport.measures}>
              {measures.map((one) => <button key={one} type="button" aria-pressed={one === measure} onClick={() => choose({ measure: one })}>{trReport.measure[one]}</button>)}
            </div>
            <h2>{trReport.question[measure]}</h2>
            <Bars totals={totalsOf(data.days, measure)} measure={measure} />
            <p><small>{trReport.note}</small></p>
          </section>
          <DayTable days={data.days} />
        </div>
      )}
    </>
  );
}
