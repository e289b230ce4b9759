import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { closeHandover, handoverQuery, handoversQuery, manifestUrl } from '../../api/handover.ts';
import { Problem } from '../../api/problem.ts';
import type { HandoverDetail } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { trHandover } from '../../text/trHandover.ts';
import { useMay } from '../../ui/access.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { toastFailure } from '../../ui/failure.ts';
import { formatDateTime } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../ui/States.tsx';
import { toast } from '../../ui/toasts.ts';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { NotFound } from '../NotFound.tsx';
import { Handed, Waiting } from './Parcels.tsx';
import { ScanOut } from './ScanOut.tsx';

/** One courier's visit: parcels are scanned out until it is closed. */
export function OneHandoverPage() {
  const { handoverId } = useParams();
  const may = useMay();
  if (handoverId === undefined || !/^\d{1,15}$/.test(handoverId)) return <NotFound />;
  return may('packOrders') ? <Visit key={handoverId} id={Number(handoverId)} /> : <Forbidden />;
}

function Visit({ id }: { readonly id: number }) {
  const { data, error, refetch } = useQuery(handoverQuery(id));
  usePageTitle(data === undefined ? trHandover.title : trHandover.one.title(data.head.carrier));
  if (data === undefined && error === null) return <Skeleton rows={3} kind="row" />;
  if (data === undefined) {
    return error instanceof Problem && error.status === 404
      ? <Notice page icon="question" title={trHandover.one.missing} text={trHandover.one.missingText}><Back /></Notice>
      : <FailureNotice error={error} onRetry={refetch} />;
  }
  return <Parcels visit={data} />;
}

function Parcels({ visit: { head, parcels } }: { readonly visit: HandoverDetail }) {
  const { data } = useQuery(handoversQuery);
  const waiting = data?.parcels.filter(({ carrier }) => carrier === head.carrier) ?? null;
  const closed = head.closedAt ?? null;
  return (
    <>
      {closed === null && <ScanOut id={head.id} />}
      <Back />
      <header className="page-head">
        <div>
          <h1>{trHandover.one.title(head.carrier)}</h1>
          <p>{closed === null ? <strong className="number">{trHandover.one.count(head.parcels)}</strong> : <><Icon name="lock" /> {trHandover.one.closed(formatDateTime(closed), head.closedBy ?? '')}</>}</p>
        </div>
        <div className="head-deeds">
          <a className="btn btn-outline" href={manifestUrl(head.id)} target="_blank" rel="noreferrer"><Icon name="printer" />{trHandover.paper}</a>
          {closed === null && <Close id={head.id} parcels={head.parcels} waiting={waiting?.length ?? 0} />}
        </div>
      </header>
      <div className="two-columns">
        <Handed id={head.id} parcels={parcels} open={closed === null} />
        {closed === null && <Waiting parcels={waiting} />}
      </div>
    </>
  );
}

function Close({ id, parcels, waiting }: { readonly id: number; readonly parcels: number; readonly waiting: number }) {
  const [asking, setAsking] = useState(false);
  const client = useQueryClient();
  const closing = useMutation({
    mutationFn: () => closeHandover(id),
    onSuccess: async (head) => {
      toast('good', trHandover.one.closedToast(head.parcels));
      await client.invalidateQueries({ queryKey: ['handovers'] });
    },
    onError: toastFailure,
  });
  return (
    <>
      <button type="button" className="btn btn-primary" aria-disabled={closing.isPending || parcels === 0} onClick={() => { if (!closing.isPending && parcels > 0) setAsking(true); }}>
        <Icon name="check" />{closing.isPending ? trHandover.one.closing : trHandover.one.close}
      </button>
      {asking && (
        <Dialog title={trHandover.one.closeTitle} onClose={() => setAsking(false)}>
          <p>{trHandover.one.closeText(parcels, waiting)}</p>
          <div className="dialog-actions">
            <button type="button" className="btn btn-primary" onClick={() => {
              setAsking(false);
              closing.mutate();
            }}>{trHandover.one.close}</button>
            <button type="button" className="btn btn-outline" onClick={() => setAsking(false)}>{tr.cancel}</button>
          </div>
        </Dialog>
      )}
    </>
  );
}

function Back() {
  return <Link to="/handover" className="back-link"><Icon name="arrowLeft" />{trHandover.one.back}</Link>;
}
