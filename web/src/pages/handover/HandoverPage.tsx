import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { handoversQuery, manifestUrl, openHandover } from '../../api/handover.ts';
import type { HandoverHead } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { trHandover } from '../../text/trHandover.ts';
import { useMay } from '../../ui/access.ts';
import { useNow } from '../../ui/clock.ts';
import { toastFailure } from '../../ui/failure.ts';
import { formatCount, formatDateTime } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../ui/States.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { pilesOf, type Pile } from './piles.ts';

/** What waits for the couriers, and what they took. */
export function HandoverPage() {
  usePageTitle(trHandover.title);
  const may = useMay();
  return may('packOrders') ? <Handovers /> : <Forbidden />;
}

function Handovers() {
  const { data, error, refetch } = useQuery(handoversQuery);
  const piles = data === undefined ? [] : pilesOf(data);
  return (
    <>
      <header className="page-head"><div><h1>{trHandover.title}</h1><p>{trHandover.lead}</p></div></header>
      {data === undefined && (error === null ? <Skeleton rows={2} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />)}
      {data !== undefined && piles.length === 0 && <Notice icon="truck" title={trHandover.empty} text={trHandover.emptyText} />}
      {piles.length > 0 && <ul className="piles">{piles.map((pile) => <PileView key={pile.carrier ?? ''} pile={pile} />)}</ul>}
      {data !== undefined && <Closed heads={data.closed} />}
    </>
  );
}

function PileView({ pile: { carrier, waiting, oldestPackedAt, open } }: { readonly pile: Pile }) {
  const now = useNow(10_000);
  return (
    <li className="pile">
      <Icon name="truck" />
      <div>
        <h2>{carrier ?? trHandover.unknownCarrier}</h2>
        <p className="number">
          {trHandover.waiting(waiting)}
          {oldestPackedAt !== null && <> · {trHandover.since(tr.age((now - Date.parse(oldestPackedAt)) / 1000))}</>}
        </p>
        {carrier === null && <p>{trHandover.unknownCarrierText}</p>}
        {open !== null && <p><strong>{trHandover.open(open.parcels)}</strong></p>}
      </div>
      {carrier !== null && (open === null ? <Start carrier={carrier} /> : <Link className="btn btn-primary" to={`/handover/${open.id}`}>{trHandover.goOn}</Link>)}
    </li>
  );
}

function Start({ carrier }: { readonly carrier: string }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const opening = useMutation({
    mutationFn: () => openHandover(carrier),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['handovers'] });
      void navigate(`/handover/${id}`);
    },
    onError: toastFailure,
  });
  return (
    <button type="button" className="btn btn-primary" aria-disabled={opening.isPending} onClick={() => { if (!opening.isPending) opening.mutate(); }}>
      {opening.isPending ? trHandover.starting : trHandover.start}
    </button>
  );
}

function Closed({ heads }: { readonly heads: readonly HandoverHead[] }) {
  return (
    <section className="panel">
      <h2>{trHandover.closedTitle}</h2>
      {heads.length === 0
        ? <p className="nothing">{trHandover.closedNone}</p>
        : (
            <div className="table-scroll" tabIndex={0} role="group" aria-label={trHandover.closedTitle}>
              <table className="detail-table">
                <thead><tr><th scope="col">{trHandover.number}</th><th scope="col">{trHandover.carrier}</th><th scope="col">{trHandover.parcels}</th><th scope="col">{trHandover.when}</th><th scope="col">{trHandover.by}</th></tr></thead>
                <tbody>
                  {heads.map(({ id, carrier, parcels, closedAt, closedBy }) => (
                    <tr key={id}>
                      <th scope="row"><a href={manifestUrl(id)} target="_blank" rel="noreferrer" aria-label={trHandover.paperOf(id)}><Icon name="printer" />&nbsp;{id}</a></th>
                      <td><Link to={`/handover/${id}`}>{carrier}</Link></td>
                      <td className="number">{formatCount(parcels)}</td>
                      <td className="number">{closedAt == null ? '' : formatDateTime(closedAt)}</td>
                      <td>{closedBy}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
    </section>
  );
}
