import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { profitsPaper, profitsQuery, profitsSheet, type ProfitBy, type ProfitCoverage, type ProfitGroup, type ProfitSums, type ProfitWish } from '../../../api/money/profit.ts';
import { trProfit } from '../../../text/money/trProfit.ts';
import { useMay } from '../../../ui/access.ts';
import { istanbulDay } from '../../../ui/format/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../../ui/States.tsx';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { before, inside, later } from './periods.ts';
import { Overheads } from './Overheads.tsx';
import { ProfitTable } from './ProfitTable.tsx';
import { ProofWindow } from './ProofWindow.tsx';
import { Trend } from './Trend.tsx';
import { Waterfall } from './Waterfall.tsx';

const bys: readonly ProfitBy[] = ['day', 'week', 'month', 'model', 'colour', 'size', 'order', 'line'];
const filters = ['model', 'colour', 'size', 'order'] as const;
const lacks = { noCost: '/costs', noCommission: '/commission', noPackaging: '/costs?list=expenses', noCargo: '/costs?list=expenses', noPrice: null } as const;

/** What was earned, and of what it is made. */
export function ProfitPage() {
  usePageTitle(trProfit.title);
  const may = useMay();
  return may('viewCosts') ? <Profits /> : <Forbidden />;
}

function wishOf(params: URLSearchParams, today: string): ProfitWish {
  return {
    from: params.get('from') ?? later(today, -29),
    to: params.get('to') ?? today,
    by: bys.find((known) => known === params.get('by')) ?? 'day',
    model: params.get('model'),
    colour: params.get('colour'),
    size: params.get('size'),
    order: params.get('order'),
  };
}

function Profits() {
  const [params, setParams] = useSearchParams();
  const [line, setLine] = useState<ProfitGroup | null>(null);
  const [today] = useState(() => istanbulDay(Date.now()));
  const wish = wishOf(params, today);
  const compares = params.get('compare') === 'true';
  // At once: a box that is ticked only when the rest is drawn looks as if it had refused.
  const go = (next: ProfitWish, compare = compares) => setParams({ ...Object.fromEntries(Object.entries(next).filter((pair): pair is [string, string] => pair[1] !== null)), ...(compare ? { compare: 'true' } : {}) }, { flushSync: true });
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData } = useInfiniteQuery({ ...profitsQuery(wish), placeholderData: (kept) => kept });
  const then = useInfiniteQuery({ ...profitsQuery({ ...before(wish), by: 'month' }), enabled: compares });
  const total = data?.pages[0]?.total;
  const coverage = data?.pages[0]?.coverage;
  const previous = compares ? then.data?.pages[0]?.total : undefined;
  const groups = data?.pages.flatMap((page) => page.groups) ?? [];
  const open = (group: ProfitGroup) => {
    const next = inside(wish, group);
    if (next !== null) go(next);
    else if (wish.by === 'line') setLine(group);
  };
  return (
    <>
      <header className="page-head">
        <div><h1>{trProfit.title}</h1><p>{trProfit.lead}</p></div>
        <div className="head-deeds"><a className="btn btn-outline" href={profitsPaper(wish)} target="_blank" rel="noreferrer"><Icon name="printer" />{trProfit.paper}</a><a className="btn btn-outline" href={profitsSheet(wish)} download><Icon name="download" />{trProfit.sheet}</a></div>
      </header>
      <div className="gap-days">
        <label>{trProfit.from}<input className="form-control" type="date" max={wish.to} value={wish.from} onChange={({ target }) => { if (target.value !== '') go({ ...wish, from: target.value }); }} /></label>
        <label>{trProfit.to}<input className="form-control" type="date" min={wish.from} value={wish.to} onChange={({ target }) => { if (target.value !== '') go({ ...wish, to: target.value }); }} /></label>
        <label className="profit-compare"><input type="checkbox" className="tick" checked={compares} onChange={({ target }) => go(wish, target.checked)} />{trProfit.compare}</label>
      </div>
      <div className="profit-chosen" role="group" aria-label={trProfit.filters}>
        {filters.map((name) => wish[name] !== null && <button key={name} type="button" className="btn btn-outline" aria-label={trProfit.remove(wish[name])} onClick={() => go({ ...wish, [name]: null })}>{trProfit.by[name]} {wish[name]}<Icon name="x" /></button>)}
      </div>
      {error !== null && <FailureNotice error={error} onRetry={refetch} />}
      {total === undefined && error === null && <Skeleton rows={6} kind="row" />}
      {total?.lines === 0 && <Notice icon="inbox" title={trProfit.none} text={trProfit.noneText} />}
      {total !== undefined && coverage !== undefined && total.lines > 0 && (
        <div className={isPlaceholderData ? 'report refreshing' : 'report'}>
          <Coverage coverage={coverage} sums={total} />
          {total.told > 0 && (
            <section className="panel">
              <h2>{trProfit.waterfall}</h2>
              <Waterfall sums={total} previous={previous !== undefined && previous.told > 0 ? previous : null} />
              {previous?.told === 0 && <p><small>{trProfit.noPrevious}</small></p>}
              {total.estimated > 0 && <p><small>{trProfit.hatched}</small></p>}
            </section>
          )}
          {filters.every((name) => wish[name] === null) && <Overheads wish={wish} onMonth={(from, to) => go({ ...wish, from, to })} />}
          <Trend wish={wish} />
          <div>
            <div className="segments profit-by" role="group" aria-label={trProfit.groupBy}>
              {bys.map((one) => <button key={one} type="button" aria-pressed={one === wish.by} onClick={() => go({ ...wish, by: one })}>{trProfit.by[one]}</button>)}
            </div>
            <ProfitTable by={wish.by} groups={groups} onOpen={open} />
            {hasNextPage && <button type="button" className="btn btn-outline" aria-disabled={isFetchingNextPage} onClick={() => { if (!isFetchingNextPage) void fetchNextPage(); }}>{trProfit.more}</button>}
          </div>
        </div>
      )}
      {line !== null && <ProofWindow line={line} onClose={() => setLine(null)} />}
    </>
  );
}

/** How much of it is known, and where to fill what is not. */
function Coverage({ coverage, sums }: { readonly coverage: ProfitCoverage; readonly sums: ProfitSums }) {
  const missing = (Object.keys(lacks) as readonly (keyof typeof lacks)[]).filter((name) => coverage[name] > 0);
  return (
    <div className={missing.length > 0 ? 'profit-coverage profit-lacks' : 'profit-coverage'}>
      <p>{trProfit.coverage(coverage, sums)}</p>
      {missing.length > 0 && (
        <p>
          {trProfit.lacking(coverage.orders)}{' '}
          {missing.map((name, at) => {
            const [text, to] = [trProfit.lack(coverage[name], trProfit.lacks[name]), lacks[name]];
            return <span key={name}>{at > 0 && ', '}{to === null ? text : <Link to={to}>{text}</Link>}</span>;
          })}
          . {trProfit.untoldRevenue(sums.untoldRevenue)}
        </p>
      )}
    </div>
  );
}
