import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { makeShelf, shelvesQuery } from '../../api/stock/stock.ts';
import { trGoods } from '../../text/trGoods.ts';
import { trStock } from '../../text/stock/trStock.ts';
import { useMay } from '../../ui/access.ts';
import { toastFailure } from '../../ui/failure.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Skeleton } from '../../ui/States.tsx';
import { toast } from '../../ui/toasts.ts';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { useScanner } from '../frame/useScanner.ts';
import { unsaidShelf } from '../../device/stockDraft.ts';
import { ShelfPrint } from '../goods/ShelfPrint.tsx';
import { shelfOf } from './entryQueue.ts';
import { ShelfView } from './ShelfView.tsx';

/** All shelves, or one with what lies on it; a scanned shelf opens. */
export function ShelvesPage() {
  usePageTitle(trStock.shelves.title);
  const may = useMay();
  return may('keepStock') ? <Shelves /> : <Forbidden />;
}

function Shelves() {
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(shelvesQuery);
  const code = query.get('code');
  useScanner((scan) => {
    const shelf = shelfOf(scan, data?.map((one) => one.code) ?? []);
    if (shelf === null) toast('info', `${trStock.shelves.missing}: ${scan}`);
    else void navigate(`/shelves?code=${encodeURIComponent(shelf)}`);
  });
  if (code !== null && code !== '') return <ShelfView key={code} code={code} shelves={data ?? []} />;
  return (
    <>
      <header className="page-head"><div><h1>{trStock.shelves.title}</h1><p>{trStock.shelves.lead}</p></div><ShelfPrint codes={data?.map((one) => one.code) ?? []} text={trGoods.shelvesAll} /></header>
      <NewShelf />
      {data === undefined && (error === null ? <Skeleton rows={3} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />)}
      {data !== undefined && (
        <ul className="shelves" aria-label={trStock.shelves.list}>
          {data.map((shelf) => (
            <li key={shelf.code}>
              <Link className="shelf" to={`/shelves?code=${encodeURIComponent(shelf.code)}`}>
                <strong>{shelf.code}</strong>
                <span className="number">{trStock.shelves.of(shelf.pairs, shelf.products)}</span>
                {shelf.code === unsaidShelf && <small>{trStock.shelves.unsaid}</small>}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function NewShelf() {
  const [code, setCode] = useState('');
  const client = useQueryClient();
  const making = useMutation({
    mutationFn: makeShelf,
    onSuccess: async (shelf) => {
      setCode('');
      toast('good', trStock.shelves.made(shelf.code));
      await client.invalidateQueries({ queryKey: ['stock'] });
    },
    onError: toastFailure,
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (code.trim() !== '' && !making.isPending) making.mutate(code.trim());
  };
  return (
    <form className="code-field new-shelf" onSubmit={submit}>
      <label><span>{trStock.shelves.new} <small>{trStock.shelves.newText}</small></span>
        <input className="form-control" maxLength={20} autoComplete="off" spellCheck={false} value={code} onChange={({ target }) => setCode(target.value)} />
      </label>
      <button type="submit" className="btn btn-primary" aria-disabled={making.isPending || code.trim() === ''}><Icon name="plusCircle" />{making.isPending ? trStock.shelves.making : trStock.shelves.make}</button>
    </form>
  );
}
