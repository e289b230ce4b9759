import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Problem } from '../../api/problem.ts';
import { sessionQuery } from '../../api/session.ts';
import type { WaveState } from '../../api/types.ts';
import { closeWave, pickSheetUrl, takeWave, waveQuery } from '../../api/waves.ts';
import { tr } from '../../text/tr.ts';
import { trWaves } from '../../text/trWaves.ts';
import { useMay } from '../../ui/access.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { toastFailure } from '../../ui/failure.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../ui/States.tsx';
import { toast } from '../../ui/toasts.ts';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { NotFound } from '../NotFound.tsx';
import { Gone } from './Gone.tsx';
import { Picking } from './Picking.tsx';

/** One wave, from the first pair taken to the last package packed. */
export function OneWavePage() {
  const { waveId } = useParams();
  const may = useMay();
  if (waveId === undefined || !/^\d{1,15}$/.test(waveId)) return <NotFound />;
  return may('packOrders') ? <Wave key={waveId} id={Number(waveId)} /> : <Forbidden />;
}

function Wave({ id }: { readonly id: number }) {
  usePageTitle(trWaves.name(id));
  const { data, error, refetch } = useQuery(waveQuery(id));
  if (data === undefined && error === null) return <Skeleton rows={4} kind="row" />;
  if (data === undefined) {
    return error instanceof Problem && error.status === 404
      ? <Notice page icon="question" title={trWaves.one.missing} text={trWaves.one.missingText}><Back /></Notice>
      : <FailureNotice error={error} onRetry={refetch} />;
  }
  return (
    <Picking wave={data}>
      <Back />
      <Head wave={data} />
      <Gone packages={data.packages} />
    </Picking>
  );
}

function Head({ wave: { head, closedAt, needed, picked } }: { readonly wave: WaveState }) {
  const { data: session } = useQuery(sessionQuery);
  const picker = head.pickerName ?? head.picker;
  const over = closedAt !== null;
  return (
    <header className="page-head">
      <div>
        <h1>{trWaves.name(head.id)}</h1>
        <p className="number"><strong>{trWaves.one.progress(picked, needed)}</strong> · {trWaves.packages(head.packages)} · {trWaves.unpacked(head.unpacked)}</p>
        {over ? <p>{trWaves.one.closed}</p> : head.pickedAt === null && session?.name !== picker && <p>{trWaves.one.theirs(picker)}</p>}
      </div>
      <div className="head-deeds">
        {!over && head.pickedAt === null && session?.name !== picker && <Deed text={trWaves.one.take} deed={() => takeWave(head.id)} done={trWaves.one.taken} />}
        <a className="btn btn-outline" href={pickSheetUrl(head.id)} target="_blank" rel="noreferrer"><Icon name="printer" />{trWaves.one.print}</a>
        {!over && <Close id={head.id} />}
        {!over && head.pickedAt !== null && <Link className="btn btn-primary" to={`/packing?wave=${head.id}`}><Icon name="boxSeam" />{trWaves.pack}</Link>}
      </div>
    </header>
  );
}

function Deed({ text, deed, done }: { readonly text: string; readonly deed: () => Promise<WaveState>; readonly done: string }) {
  const client = useQueryClient();
  const doing = useMutation({
    mutationFn: deed,
    onSuccess: async () => {
      toast('good', done);
      await client.invalidateQueries({ queryKey: ['waves'] });
    },
    onError: toastFailure,
  });
  return <button type="button" className="btn btn-outline" aria-disabled={doing.isPending} onClick={() => { if (!doing.isPending) doing.mutate(); }}>{text}</button>;
}

function Close({ id }: { readonly id: number }) {
  const [asking, setAsking] = useState(false);
  const client = useQueryClient();
  const closing = useMutation({ mutationFn: () => closeWave(id), onSuccess: () => client.invalidateQueries({ queryKey: ['waves'] }), onError: toastFailure });
  return (
    <>
      <button type="button" className="btn btn-outline" aria-disabled={closing.isPending} onClick={() => { if (!closing.isPending) setAsking(true); }}>
        {closing.isPending ? trWaves.one.closing : trWaves.one.close}
      </button>
      {asking && (
        <Dialog title={trWaves.one.closeTitle} onClose={() => setAsking(false)}>
          <p>{trWaves.one.closeText}</p>
          <div className="dialog-actions">
            <button type="button" className="btn btn-primary" onClick={() => {
              setAsking(false);
              closing.mutate();
            }}>{trWaves.one.close}</button>
            <button type="button" className="btn btn-outline" onClick={() => setAsking(false)}>{tr.cancel}</button>
          </div>
        </Dialog>
      )}
    </>
  );
}

function Back() {
  return <Link to="/waves" className="back-link"><Icon name="arrowLeft" />{trWaves.one.back}</Link>;
}
