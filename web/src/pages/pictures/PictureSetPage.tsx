import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { copyLinked, pictureSetQuery, type PictureOwner } from '../../api/catalog/pictures.ts';
import { trPictures } from '../../text/trPictures.ts';
import { useMay } from '../../ui/access.ts';
import { toastFailure } from '../../ui/failure.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../ui/States.tsx';
import { toast } from '../../ui/toasts.ts';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { NotFound } from '../NotFound.tsx';
import { ownerOf } from './pictureAddress.ts';
import { PictureCards } from './PictureCards.tsx';
import { UploadBox } from './UploadBox.tsx';

/** The pictures of one model in one colour. */
export function PictureSetPage() {
  usePageTitle(trPictures.title);
  const may = useMay();
  const owner = ownerOf(useSearchParams()[0]);
  if (!may('viewProducts')) return <Forbidden />;
  return owner === null ? <NotFound /> : <Pictures key={`${owner.model}/${owner.colour ?? ''}`} owner={owner} may={may('keepPictures')} />;
}

function Pictures({ owner, may }: { readonly owner: PictureOwner; readonly may: boolean }) {
  const { data: set, error, refetch } = useQuery(pictureSetQuery(owner));
  return (
    <>
      <Link className="back-link" to="/pictures"><Icon name="arrowLeft" />{trPictures.back}</Link>
      <header className="page-head"><div><h1 className="variant"><b>{owner.model}</b> {owner.colour !== null && <span>{owner.colour}</span>}</h1>{set?.title != null && <p>{set.title}</p>}</div></header>
      {may && <UploadBox owner={owner} />}
      {set === undefined
        ? error === null ? <Skeleton rows={2} kind="card" /> : <FailureNotice error={error} onRetry={refetch} />
        : (
            <>
              <section className="pictures-own">
                <h2>{trPictures.pictures(set.pictures.length)}</h2>
                {set.pictures.length === 0 ? <Notice icon="camera" title={trPictures.none} text={trPictures.noneText} /> : <>{may && set.pictures.length > 1 && <p>{trPictures.orderText}</p>}<PictureCards owner={owner} pictures={set.pictures} may={may} /></>}
              </section>
              {set.linked.length > 0 && <Linked owner={owner} linked={set.linked} may={may} />}
            </>
          )}
    </>
  );
}

/** The marketplace's pictures that we have no copy of. */
function Linked({ owner, linked, may }: { readonly owner: PictureOwner; readonly linked: readonly string[]; readonly may: boolean }) {
  const copying = useMutation({ mutationFn: () => copyLinked(owner), onSuccess: () => toast('info', trPictures.copyAsked), onError: toastFailure });
  // What was asked for comes through a queue; a look each second, until nothing is left or the person goes on.
  useQuery({ ...pictureSetQuery(owner), ...(copying.isSuccess ? { refetchInterval: 1_000 } : {}) });
  return (
    <section className="pictures-linked">
      <h2>{trPictures.atTrendyol(linked.length)}</h2>
      <p>{trPictures.atTrendyolText}</p>
      {may && <button type="button" className="btn btn-outline" aria-disabled={copying.isPending || copying.isSuccess} onClick={() => { if (copying.isIdle || copying.isError) copying.mutate(); }}><Icon name="copy" />{copying.isIdle || copying.isError ? trPictures.copy : trPictures.copying}</button>}
      <ul className="picture-cards">
        {linked.map((url) => <li key={url} className="picture-card"><div className="picture-frame"><img src={url} alt="" loading="lazy" decoding="async" /></div></li>)}
      </ul>
    </section>
  );
}
