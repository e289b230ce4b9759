import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { aliasesQuery, removeAlias } from '../../../api/stock/twins.ts';
import type { AliasView } from '../../../api/types.ts';
import { trTwins } from '../../../text/stock/trTwins.ts';
import { tr } from '../../../text/tr.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { toastFailure } from '../../../ui/failure.ts';
import { formatDateTime } from '../../../ui/format/format.ts';
import { Photo } from '../../../ui/Photo.tsx';
import { FailureNotice, Notice, Skeleton } from '../../../ui/States.tsx';
import { toast } from '../../../ui/toasts.ts';
import { VariantTitle, variantText } from '../../../ui/VariantTitle.tsx';

/** Codes that mean another product, the newest first; each can be taken away again. */
export function Aliases({ decides }: { readonly decides: boolean }) {
  const [search, setSearch] = useState('');
  const { data, error, refetch } = useQuery(aliasesQuery(useDeferredValue(search.trim())));
  const [asked, setAsked] = useState<AliasView | null>(null);
  return (
    <section className="twin-section">
      <h2>{trTwins.aliases}</h2>
      <p>{trTwins.aliasesText}</p>
      <label className="count-place">{trTwins.search}<input className="form-control" type="search" maxLength={300} autoComplete="off" spellCheck={false} value={search} onChange={({ target }) => setSearch(target.value)} /></label>
      {data === undefined && (error === null ? <Skeleton rows={2} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />)}
      {data?.length === 0 && <Notice icon="tag" title={trTwins.noAliases} text={trTwins.noAliasesText} />}
      {data !== undefined && data.length > 0 && (
        <ul className="movements" aria-label={trTwins.aliases}>
          {data.map((alias) => <Alias key={alias.code} alias={alias} onRemove={decides ? () => setAsked(alias) : null} />)}
        </ul>
      )}
      {asked !== null && <Removal alias={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

function Alias({ alias, onRemove }: { readonly alias: AliasView; readonly onRemove: (() => void) | null }) {
  const { code, barcode, picture, colour, merged, createdAt, createdBy } = alias;
  return (
    <li className="stock-line">
      <Photo imageUrl={picture} colour={colour} quantity={1} />
      <div className="stock-what">
        <h3 className="alias-code">{code}</h3>
        <p><VariantTitle {...alias} productName={barcode} /> · <span className="number">{barcode}</span></p>
        <p className="number">{trTwins.by(formatDateTime(createdAt), createdBy)}{merged && ` · ${trTwins.wasProduct}`}</p>
      </div>
      {onRemove !== null && <button type="button" className="btn btn-outline" aria-label={trTwins.removeOf(code)} onClick={onRemove}>{trTwins.remove}</button>}
    </li>
  );
}

function Removal({ alias, onClose }: { readonly alias: AliasView; readonly onClose: () => void }) {
  const client = useQueryClient();
  const removing = useMutation({
    mutationFn: () => removeAlias(alias.code),
    onSuccess: async ({ code, pairs }) => {
      toast('good', trTwins.removed(code, pairs));
      onClose();
      await client.invalidateQueries({ queryKey: ['stock'] });
    },
    onError: toastFailure,
  });
  return (
    <Dialog title={trTwins.removeTitle(alias.code)} onClose={onClose}>
      <p>{trTwins.removeText(variantText({ ...alias, productName: alias.barcode }))}</p>
      {alias.merged && <p>{trTwins.removeMerged}</p>}
      <div className="dialog-actions">
        <button type="button" className="btn btn-primary" aria-disabled={removing.isPending} onClick={() => { if (!removing.isPending) removing.mutate(); }}>{removing.isPending ? trTwins.doing : trTwins.remove}</button>
        <button type="button" className="btn btn-outline" onClick={onClose}>{tr.cancel}</button>
      </div>
    </Dialog>
  );
}
