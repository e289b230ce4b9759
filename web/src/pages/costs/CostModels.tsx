import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { costModelsQuery } from '../../api/money/costs.ts';
import type { CostedModel } from '../../api/types.ts';
import { trCosts } from '../../text/money/trCosts.ts';
import { formatFine, formatMoney } from '../../ui/format/format.ts';
import { SearchField } from '../../ui/list/SearchField.tsx';
import { Photo } from '../../ui/Photo.tsx';
import { FailureNotice, Notice, Skeleton } from '../../ui/States.tsx';
import { codeOf } from './currency.ts';
import { CostWindow } from './model/CostWindow.tsx';

/** Every model and what a pair of it costs today; opened, its history and a new cost. */
export function CostModels({ search }: { readonly search: string }) {
  const [open, setOpen] = useState<string | null>(null);
  const navigate = useNavigate();
  const { data, error, refetch, isPlaceholderData } = useQuery(costModelsQuery(search));
  return (
    <>
      <div className="list-tools">
        <SearchField label={trCosts.models.search} placeholder={trCosts.models.placeholder} value={search} refreshing={isPlaceholderData}
          onSearch={(text) => void navigate(text === '' ? '/costs?list=models' : `/costs?list=models&q=${encodeURIComponent(text)}`, { replace: true, preventScrollReset: true })} />
      </div>
      {data === undefined
        ? error === null ? <Skeleton rows={6} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />
        : data.models.length === 0
          ? <Notice icon="search" title={trCosts.models.empty} text={trCosts.models.emptyText} />
          : <ul className="movements cost-rows" aria-label={trCosts.list.models}>{data.models.map((one) => <ModelRow key={one.model} one={one} onOpen={() => setOpen(one.model)} />)}</ul>}
      {open !== null && <CostWindow model={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function ModelRow({ one, onOpen }: { readonly one: CostedModel; readonly onOpen: () => void }) {
  const { model, picture, colours, sizes, amount, currency, validFrom, lowestTry, highestTry, withoutCost, apart } = one;
  const known = withoutCost < sizes;
  return (
    <li className="cost-row cost-model">
      <Photo imageUrl={picture} colour={null} quantity={1} />
      <div className="stock-what">
        <h3><button type="button" className="cost-open" aria-label={trCosts.models.open(model)} onClick={onOpen}>{model}</button></h3>
        <p className="number">{trCosts.models.what(colours, sizes)}{apart > 0 && ` · ${trCosts.models.apart(apart)}`}</p>
      </div>
      <div className="cost-figure number">
        {known ? <strong>{amount !== null && currency !== null ? formatFine(amount, codeOf(currency)) : trCosts.models.partly}</strong> : <span className="chip chip-amber">{trCosts.models.none}</span>}
        {known && <p>{lowestTry !== null && highestTry !== null ? trCosts.models.today(formatMoney(lowestTry, 'TRY'), formatMoney(highestTry, 'TRY')) : trCosts.models.noRate}{validFrom !== null && ` · ${trCosts.models.since(validFrom)}`}</p>}
        {known && withoutCost > 0 && <p className="cost-lacks">{trCosts.models.without(withoutCost)}</p>}
      </div>
    </li>
  );
}
