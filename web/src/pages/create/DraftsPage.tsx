import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { draftListQuery, saveDraft } from '../../api/catalog/creating.ts';
import { newId } from '../../api/http.ts';
import type { DraftRow } from '../../api/types.ts';
import { trCreate } from '../../text/catalog/trCreate.ts';
import { useMay } from '../../ui/access.ts';
import { toastFailure } from '../../ui/failure.ts';
import { formatDateTime } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Photo } from '../../ui/Photo.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../ui/States.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { blank } from './draftEdit.ts';
import { StateChip, statesOf } from './StateChip.tsx';
import { shownHere } from './states.ts';

/** New models: those that are being written down, and how far the others have come. */
export function DraftsPage() {
  usePageTitle(trCreate.title);
  const may = useMay();
  return may('createProducts') ? <DraftList /> : <Forbidden />;
}

function DraftList() {
  const { data, error, refetch } = useQuery(draftListQuery);
  const navigate = useNavigate();
  const creating = useMutation({
    mutationFn: async () => (await saveDraft(newId(), 0, blank)).id,
    onSuccess: (id) => void navigate(`/product_create/${id}`),
    onError: toastFailure,
  });
  const create = <button type="button" className="btn btn-primary" aria-disabled={creating.isPending} onClick={() => { if (!creating.isPending) creating.mutate(); }}><Icon name="plusCircle" />{creating.isPending ? trCreate.creating : trCreate.create}</button>;
  return (
    <>
      <header className="page-head"><div><h1>{trCreate.title}</h1><p>{trCreate.lead}</p></div>{data?.length !== 0 && create}</header>
      {data === undefined
        ? error === null ? <Skeleton rows={4} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />
        : data.length === 0
          ? <Notice icon="tag" title={trCreate.empty} text={trCreate.emptyText}>{create}</Notice>
          : <ul className="drafts" aria-label={trCreate.list}>{data.map((row) => <li key={row.id}><Row row={row} /></li>)}</ul>}
    </>
  );
}

function Row({ row: { id, state, modelCode, title, picture, variants, counts, busy, changedAt, changedBy } }: { readonly row: DraftRow }) {
  const states = statesOf(counts);
  return (
    <Link className="draft-row" to={`/product_create/${id}`}>
      <Photo imageUrl={shownHere(picture)} colour={null} quantity={1} />
      <div>
        <h2>{modelCode ?? trCreate.unnamed}</h2>
        <p>{[(title ?? '').replace(/\{renk\}\s*/u, ''), trCreate.cells(variants)].filter((part) => part !== '').join(' · ')}</p>
        <small>{trCreate.changed(changedBy, formatDateTime(changedAt))}</small>
      </div>
      <div className="draft-states">
        {state === 'draft' && <span className="chip chip-grey">{trCreate.draft}</span>}
        {busy > 0 && <span className="chip chip-blue"><Icon name="arrowRepeat" spin />{trCreate.busy}</span>}
        {states.map(({ name, count }) => <StateChip key={name} state={name} count={count} />)}
      </div>
    </Link>
  );
}
