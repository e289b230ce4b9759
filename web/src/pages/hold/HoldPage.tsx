import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { heldQuery } from '../../api/packing.ts';
import { trPacking } from '../../text/trPacking.ts';
import { useMay } from '../../ui/access.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../ui/States.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { useScanner } from '../frame/useScanner.ts';
import { findHeld } from './heldSearch.ts';
import { HeldRow } from './HeldRow.tsx';

/** What lies aside, the longest first. */
export function HoldPage() {
  usePageTitle(trPacking.held.title);
  const may = useMay();
  return may('holdOrders') ? <Held /> : <Forbidden />;
}

function Held() {
  const { data, error, refetch } = useQuery(heldQuery);
  const [params, setParams] = useSearchParams();
  const text = params.get('q') ?? '';
  const search = (wanted: string) => setParams(wanted === '' ? {} : { q: wanted }, { replace: true });
  useScanner(search);
  const found = data === undefined ? [] : findHeld(data, text);
  return (
    <>
      <header className="page-head">
        <div><h1>{trPacking.held.title}</h1><p>{trPacking.held.lead}</p></div>
        <div className="held-search">
          <Icon name="upcScan" />
          <input type="search" className="form-control" aria-label={trPacking.held.search} placeholder={trPacking.held.searchPlaceholder} autoComplete="off" spellCheck={false}
            value={text} onChange={({ target }) => search(target.value)} />
          {text !== '' && <button type="button" className="icon-button" aria-label={trPacking.held.clear} onClick={() => search('')}><Icon name="x" /></button>}
        </div>
      </header>
      {data === undefined && (error === null ? <Skeleton rows={3} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />)}
      {data?.length === 0 && <Notice icon="checkCircle" title={trPacking.held.empty} text={trPacking.held.emptyText} />}
      {data !== undefined && data.length > 0 && (
        <>
          <p className="held-count number" role="status">{trPacking.held.found(found.length, data.length)}</p>
          {found.length === 0
            ? <Notice icon="search" title={trPacking.held.noHit(text)} text={trPacking.held.noHitText} />
            : <ul className="held-list">{found.map((order) => <HeldRow key={order.packageId} order={order} />)}</ul>}
        </>
      )}
    </>
  );
}
