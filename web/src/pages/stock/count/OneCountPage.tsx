import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Problem } from '../../../api/problem.ts';
import { countQuery } from '../../../api/stock/counts.ts';
import { trCount } from '../../../text/stock/trCount.ts';
import { useMay } from '../../../ui/access.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../../ui/States.tsx';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { Counting } from './Counting.tsx';
import { CountResult } from './CountResult.tsx';
import { seenPairs } from './countLines.ts';

/** A count: counted on, or what came of it. */
export function OneCountPage() {
  usePageTitle(trCount.title);
  const may = useMay();
  const id = Number(useParams().countId);
  if (!may('keepStock')) return <Forbidden />;
  return Number.isSafeInteger(id) ? <OneCount id={id} /> : <Missing />;
}

function OneCount({ id }: { readonly id: number }) {
  const { data, error, refetch } = useQuery(countQuery(id));
  if (data === undefined && error === null) return <Skeleton rows={4} kind="row" />;
  if (data === undefined) return error instanceof Problem && error.status === 404 ? <Missing /> : <FailureNotice error={error} onRetry={refetch} />;
  const over = data.count.state === 'booked' || data.count.state === 'dropped';
  return (
    <>
      <Back />
      <header className="page-head"><div><h1>{trCount.title}: {trCount.of(data.count.shelf, data.count.model)}</h1><p>{over ? trCount.states[data.count.state] : trCount.pairs(seenPairs(data.lines))}</p></div></header>
      {over ? <CountResult view={data} /> : <Counting key={data.count.round} view={data} />}
    </>
  );
}

const Back = () => <Link to="/stock-count" className="back-link"><Icon name="arrowLeft" />{trCount.back}</Link>;

function Missing() {
  return <Notice page icon="question" title={trCount.missing} text={trCount.missingText}><Back /></Notice>;
}
