import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { answerFile, chooseBest, tariffDeskQuery, type TariffDeskPart, type TariffDeskShow } from '../../api/money/desk.ts';
import { moneyImportQuery } from '../../api/money/imports.ts';
import { trDesk } from '../../text/money/trDesk.ts';
import { trTariffDesk } from '../../text/money/trTariffDesk.ts';
import { useMay } from '../../ui/access.ts';
import { toastFailure } from '../../ui/failure.ts';
import { formatCount } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SearchField } from '../../ui/list/SearchField.tsx';
import { FailureNotice, Forbidden, Skeleton } from '../../ui/States.tsx';
import { toast } from '../../ui/toasts.ts';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { typedAmount } from '../pricing/amount.ts';
import { TariffDeskTable } from './TariffDeskTable.tsx';
import { readField } from './useDeskWish.ts';

const shows: readonly TariffDeskShow[] = ['better', 'losing', 'lacking', 'chosen'];

/** A whole tariff: every product in every tier, what is chosen, and the file that says so. */
export function TariffDeskPage() {
  usePageTitle(trTariffDesk.title);
  const may = useMay();
  const { importId } = useParams();
  return may('importMoney') ? <TariffDesk id={Number(importId)} /> : <Forbidden />;
}

function TariffDesk({ id }: { readonly id: number }) {
  const [params, setParams] = useSearchParams();
  const show = shows.find((one) => one === params.get('show')) ?? null;
  const [q, returns] = [params.get('q'), readField('returns', params.get('returns') ?? '')];
  const go = (name: string, value: string | null) => setParams((now) => {
    const next = new URLSearchParams(now);
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
    return next;
  }, { replace: true, preventScrollReset: true });
  const { data: file } = useQuery(moneyImportQuery(id));
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData } = useInfiniteQuery(tariffDeskQuery(id, { show, q, returns }));
  const first = data?.pages[0];
  if (data === undefined || first === undefined) return error === null ? <Skeleton rows={6} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />;
  return (
    <>
      <header className="page-head">
        <div><h1>{trTariffDesk.title}</h1><p><Link to={`/commission/${id}`}>{file?.fileName ?? trTariffDesk.back}</Link></p><p>{trTariffDesk.lead}</p></div>
        <Deeds id={id} open={first.open} returns={returns ?? 0} parts={first.parts} />
      </header>
      <div className="list-tools tariff-tools">
        <SearchField label={trTariffDesk.search} placeholder={trTariffDesk.search} value={q ?? ''} refreshing={isPlaceholderData} onSearch={(text) => go('q', text)} />
        <Returns value={returns} onSay={(text) => go('returns', text)} />
      </div>
      <div className="outcome-cards" role="group" aria-label={trTariffDesk.filter}>
        {shows.map((one) => (
          <button key={one} type="button" className={`outcome-card ${one === 'losing' ? 'outcome-error' : one === 'lacking' ? 'outcome-noSuchOrder' : one === 'better' ? 'outcome-applied' : ''}`} aria-pressed={show === one} onClick={() => go('show', show === one ? null : one)}>
            <span>{trTariffDesk.shows[one]}</span><b className="number">{formatCount(first[one])}</b><small>{trTariffDesk.hints[one]}</small>
          </button>
        ))}
      </div>
      <TariffDeskTable id={id} lines={data.pages.flatMap((page) => page.lines)} many={first.parts.length > 1} parts={first.parts} refreshing={isPlaceholderData} />
      {hasNextPage && <button type="button" className="btn btn-outline" aria-disabled={isFetchingNextPage} onClick={() => { if (!isFetchingNextPage) void fetchNextPage(); }}>{trTariffDesk.more}</button>}
    </>
  );
}

function Returns({ value, onSay }: { readonly value: number | null; readonly onSay: (text: string) => void }) {
  const [text, setText] = useState(value === null ? '' : typedAmount(value));
  const wrong = text !== '' && readField('returns', text) === null;
  return (
    <label className="tariff-returns">{trTariffDesk.returns}
      <input className="form-control number" inputMode="decimal" autoComplete="off" aria-invalid={wrong} title={wrong ? trDesk.percentRange : undefined} value={text}
        onChange={({ target }) => {
          setText(target.value);
          const said = readField('returns', target.value);
          if (target.value === '' || said !== null) onSay(said === null ? '' : String(said));
        }} />
    </label>
  );
}

function Deeds({ id, open, returns, parts }: { readonly id: number; readonly open: number; readonly returns: number; readonly parts: readonly TariffDeskPart[] }) {
  const client = useQueryClient();
  const choosing = useMutation({
    mutationFn: () => chooseBest(id, returns),
    onSuccess: ({ lines }) => {
      toast('good', trTariffDesk.bestDone(lines));
      return client.invalidateQueries({ queryKey: ['money', 'imports', id, 'desk'] });
    },
    onError: toastFailure,
  });
  const idle = !choosing.isPending && open > 0;
  return (
    <div className="tariff-deeds">
      <div className="head-deeds">
        {parts.filter(({ chosen }) => chosen > 0).map((part) => <a key={part.part} className="btn btn-outline" href={answerFile(id, part.part)} download><Icon name="download" />{trTariffDesk.file(part, parts.length > 1)}</a>)}
        <button type="button" className="btn btn-primary" aria-disabled={!idle} onClick={() => { if (idle) choosing.mutate(); }}><Icon name="check" />{choosing.isPending ? trTariffDesk.choosing : trTariffDesk.best(open)}</button>
      </div>
      <small>{trTariffDesk.bestHint}</small>
      {parts.map((part) => <small key={part.part} className="number">{trTariffDesk.part(part)}</small>)}
    </div>
  );
}
