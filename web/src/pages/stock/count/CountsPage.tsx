import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { countsQuery, startCount } from '../../../api/stock/counts.ts';
import { shelvesQuery } from '../../../api/stock/stock.ts';
import type { StockCountSummary } from '../../../api/types.ts';
import { trCount } from '../../../text/stock/trCount.ts';
import { trStock } from '../../../text/stock/trStock.ts';
import { useMay } from '../../../ui/access.ts';
import { toastFailure } from '../../../ui/failure.ts';
import { formatDateTime } from '../../../ui/format/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../../ui/States.tsx';
import { toast } from '../../../ui/toasts.ts';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { useScanner } from '../../frame/useScanner.ts';
import { shelfOf } from '../entryQueue.ts';
import { StartCount, type CountOf } from './StartCount.tsx';

/** Begins a count of a shelf or a model, and shows those that are under way or over. */
export function CountsPage() {
  usePageTitle(trCount.title);
  const may = useMay();
  return may('keepStock') ? <Counts /> : <Forbidden />;
}

function Counts() {
  const { data, error, refetch } = useQuery(countsQuery);
  const { data: shelves } = useQuery(shelvesQuery);
  const navigate = useNavigate();
  const client = useQueryClient();
  const starting = useMutation({
    mutationFn: (of: CountOf) => startCount(of),
    onSuccess: ({ count }) => {
      void client.invalidateQueries({ queryKey: countsQuery.queryKey });
      void navigate(`/stock-count/${count.id}`);
    },
    onError: toastFailure,
  });
  const start = (of: CountOf) => { if (!starting.isPending) starting.mutate(of); };
  useScanner((scan) => {
    const shelf = shelfOf(scan, shelves?.map(({ code }) => code) ?? []);
    if (shelf === null) toast('info', `${trStock.shelves.missing}: ${scan}`);
    else start({ shelf });
  });
  return (
    <>
      <header className="page-head"><div><h1>{trCount.title}</h1><p>{trCount.lead}</p></div></header>
      <StartCount shelves={shelves ?? []} starting={starting.isPending} onStart={start} />
      {data === undefined && (error === null ? <Skeleton rows={2} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />)}
      {data?.length === 0 && <Notice icon="list" title={trCount.none} text={trCount.noneText} />}
      {data !== undefined && data.length > 0 && (
        <section>
          <h2 className="visually-hidden">{trCount.open}</h2>
          <ul className="piles">{data.map((count) => <CountRow key={count.id} count={count} />)}</ul>
        </section>
      )}
    </>
  );
}

function CountRow({ count: { id, shelf, model, state, startedBy, startedAt, pairs, missing, extra } }: { readonly count: StockCountSummary }) {
  const open = state === 'open' || state === 'booking';
  return (
    <li className="pile">
      <Icon name={open ? 'list' : state === 'booked' ? 'checkCircle' : 'xCircle'} />
      <div>
        <h3><Link to={`/stock-count/${id}`}>{trCount.of(shelf, model)}</Link></h3>
        <p><strong>{trCount.states[state]}</strong></p>
        <p className="number">{missing === null || extra === null ? trCount.pairs(pairs) : `${trCount.pairs(pairs)}, ${trCount.result(missing, extra)}`}</p>
        <p>{trCount.by(startedBy, formatDateTime(startedAt))}</p>
      </div>
      <Link className={open ? 'btn btn-primary' : 'btn btn-outline'} to={`/stock-count/${id}`}>{open ? trCount.goOn : trCount.show}</Link>
    </li>
  );
}
