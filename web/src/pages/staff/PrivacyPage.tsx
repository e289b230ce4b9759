import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { erasuresQuery, eraseCustomer, takeOutCustomer, type Erasures } from '../../api/staff/privacy.ts';
import { trPrivacy as words } from '../../text/staff/trPrivacy.ts';
import { tr } from '../../text/tr.ts';
import { useMay } from '../../ui/access.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { toastFailure } from '../../ui/failure.ts';
import { formatDate } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../ui/States.tsx';
import { toast } from '../../ui/toasts.ts';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { saveFile } from '../packing/print/file.ts';

/** How long customers' data is kept, and what is done when one of them asks for it. */
export function PrivacyPage() {
  usePageTitle(words.title);
  const may = useMay();
  return may('keepPrivacy') ? <Privacy /> : <Forbidden />;
}

function Privacy() {
  const { data, error, refetch } = useQuery(erasuresQuery);
  return (
    <>
      <header className="page-head"><div><h1>{words.title}</h1>{data !== undefined && <p>{words.lead(data.keepMonths)}</p>}</div></header>
      <WishForm />
      {data === undefined && (error === null ? <Skeleton rows={3} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />)}
      {data !== undefined && <History days={data.days} />}
    </>
  );
}

function WishForm() {
  const client = useQueryClient();
  const [order, setOrder] = useState('');
  const [asking, setAsking] = useState(false);
  const taking = useMutation({
    mutationFn: () => takeOutCustomer(order),
    onSuccess: async (file) => {
      await saveFile(file, 'musteri-bilgileri.xlsx');
      toast('good', words.taken);
    },
    onError: toastFailure,
  });
  const erasing = useMutation({
    mutationFn: () => eraseCustomer(order),
    onSuccess: ({ packages }) => {
      toast('good', words.erased(packages));
      return client.invalidateQueries();
    },
    onError: toastFailure,
  });
  const busy = taking.isPending || erasing.isPending;
  const ready = order !== '' && !busy;
  const take = (event: SubmitEvent) => {
    event.preventDefault();
    if (ready) taking.mutate();
  };
  return (
    <form className="panel staff-group" onSubmit={take}>
      <h2>{words.wish}</h2>
      <p id="wish-text">{words.wishText}</p>
      <div className="cost-days">
        <label>{words.order}<input className="form-control number" inputMode="numeric" autoComplete="off" maxLength={50} aria-describedby="wish-text" value={order} onChange={({ target }) => setOrder(target.value.trim())} /></label>
        <button type="submit" className="btn btn-outline" aria-disabled={!ready}><Icon name="download" />{taking.isPending ? words.taking : words.take}</button>
        <button type="button" className="btn btn-outline" aria-disabled={!ready} onClick={() => { if (ready) setAsking(true); }}><Icon name="x" />{erasing.isPending ? words.erasing : words.erase}</button>
      </div>
      {asking && (
        <Dialog title={words.eraseTitle} onClose={() => setAsking(false)}>
          <p>{words.eraseText(order)}</p>
          <div className="dialog-actions">
            <button type="button" className="btn btn-primary" onClick={() => {
              setAsking(false);
              erasing.mutate();
            }}>{words.eraseYes}</button>
            <button type="button" className="btn btn-outline" onClick={() => setAsking(false)}>{tr.cancel}</button>
          </div>
        </Dialog>
      )}
    </form>
  );
}

function History({ days }: Pick<Erasures, 'days'>) {
  if (days.length === 0) return <Notice icon="check" title={words.none} text={words.noneText} />;
  return (
    <section className="panel">
      <h2>{words.history}</h2>
      <ul className="relatives erasures" aria-label={words.history}>
        {days.map(({ day, by, packages, photos }) => (
          <li key={`${day} ${by ?? ''}`}><strong className="number">{formatDate(day)}</strong><span className="number">{words.day(packages, photos)}</span><span>{by == null ? words.byTime : words.byWish(by)}</span></li>
        ))}
      </ul>
    </section>
  );
}
