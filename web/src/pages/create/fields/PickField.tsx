import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { brandsQuery, categoriesQuery, wishBrand, wishCategory } from '../../../api/catalog/creating.ts';
import { trCreate } from '../../../text/catalog/trCreate.ts';
import { toastFailure } from '../../../ui/failure.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { SearchField } from '../../../ui/list/SearchField.tsx';
import { Waiting } from '../../../ui/States.tsx';
import { Wrong } from './Field.tsx';

interface PickProps {
  readonly chosen: string | null;
  readonly onPick: (id: number) => void;
}

/** A brand of Trendyol; a name that was never looked for is asked for there, at a person's wish. */
export function BrandField({ chosen, onPick }: PickProps) {
  const [search, setSearch] = useState('');
  const asking = useMutation({ mutationFn: wishBrand, onError: toastFailure });
  const asked = asking.isSuccess && asking.variables === search;
  const { data } = useQuery({ ...brandsQuery(search), refetchInterval: ({ state }) => (asked && state.data?.isRead === false ? 1_000 : false) });
  return (
    <Pick label={trCreate.brand} field="brandId" placeholder={trCreate.brandSearch} chosen={chosen} search={search} onSearch={setSearch} onPick={onPick}
      hits={data?.brands.map(({ id, name }) => ({ id, name, more: '' })) ?? []}>
      {data?.isRead === false && (asked
        ? <Waiting text={trCreate.brandAsking} />
        : <button type="button" className="btn btn-outline" onClick={() => asking.mutate(search)}><Icon name="search" />{trCreate.brandAsk(search)}</button>)}
      {data?.isRead === true && data.brands.length === 0 && <p>{trCreate.brandNone(search)}</p>}
    </Pick>
  );
}

/** A category that products may be put into. */
export function CategoryField({ chosen, onPick }: PickProps) {
  const [search, setSearch] = useState('');
  const { data } = useQuery(categoriesQuery(search));
  const wishing = useMutation({ mutationFn: wishCategory, onError: toastFailure });
  const pick = (id: number) => {
    if (data?.find((hit) => hit.id === id)?.isRead === false) wishing.mutate(id);
    onPick(id);
  };
  return (
    <Pick label={trCreate.category} field="categoryId" placeholder={trCreate.categorySearch} chosen={chosen} search={search} onSearch={setSearch} onPick={pick}
      hits={data?.map(({ id, name, path }) => ({ id, name, more: path.split(' › ').slice(0, -1).join(' › ') })) ?? []}>
      {data?.length === 0 && (search === '' ? <Waiting text={trCreate.treeComes} /> : <p>{trCreate.categoryNone(search)}</p>)}
    </Pick>
  );
}

interface HitListProps extends PickProps {
  readonly label: string;
  readonly field: string;
  readonly placeholder: string;
  readonly search: string;
  readonly hits: readonly { readonly id: number; readonly name: string; readonly more: string }[];
  readonly onSearch: (text: string) => void;
  readonly children: React.ReactNode;
}

function Pick({ label, field, placeholder, chosen, search, hits, onSearch, onPick, children }: HitListProps) {
  const [choosing, setChoosing] = useState(false);
  if (chosen !== null && !choosing) {
    return (
      <div className="create-field" role="group" aria-label={label}>
        <span className="create-label">{label}</span>
        <div className="create-chosen"><strong>{chosen}</strong><button type="button" className="btn btn-outline" onClick={() => setChoosing(true)}>{trCreate.change}</button></div>
        <Wrong field={field} />
      </div>
    );
  }
  return (
    <div className="create-field" role="group" aria-label={label}>
      <span className="create-label">{label}</span>
      <SearchField label={label} placeholder={placeholder} value={search} refreshing={false} onSearch={onSearch} />
      {hits.length > 0 && (
        <ul className="create-hits">
          {hits.slice(0, 8).map(({ id, name, more }) => (
            <li key={id}><button type="button" onClick={() => { onPick(id); setChoosing(false); }}><span>{name}</span>{more !== '' && <small>{more}</small>}</button></li>
          ))}
        </ul>
      )}
      {children}
      <Wrong field={field} />
    </div>
  );
}
