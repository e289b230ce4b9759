import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MoneyImport } from '../../../api/money/imports.ts';
import { tariffLinesQuery, type TariffChange, type TariffLine } from '../../../api/money/tariffs.ts';
import { trImports } from '../../../text/money/trImports.ts';
import { trTariffs } from '../../../text/money/trTariffs.ts';
import { FailureNotice, Skeleton } from '../../../ui/States.tsx';

const { columns } = trTariffs;
const changes: readonly TariffChange[] = ['rose', 'fell', 'new', 'wrong', 'same'];
const tones: Readonly<Record<TariffChange, string>> = { rose: 'outcome-noSuchOrder', fell: 'outcome-applied', new: '', wrong: 'outcome-error', same: '' };

/** What a tariff changes against the one before: what rose most first. */
export function TariffLines({ one }: { readonly one: MoneyImport }) {
  const [change, setChange] = useState<TariffChange | null>(null);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(tariffLinesQuery(one.id, change, one.state));
  const first = data?.pages[0];
  if (data === undefined || first === undefined) return error === null ? <Skeleton rows={6} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />;
  const lines = data.pages.flatMap((page) => page.lines);
  return (
    <>
      <div className="outcome-cards" role="group" aria-label={trTariffs.filter}>
        {changes.filter((kind) => first[kind] > 0).map((kind) => (
          <button key={kind} type="button" className={`outcome-card ${tones[kind]}`} aria-pressed={change === kind} onClick={() => setChange(change === kind ? null : kind)}>
            <span>{trTariffs.changes[kind]}</span><b className="number">{trImports.count(first[kind])}</b><small>{trTariffs.hints[kind]}</small>
          </button>
        ))}
      </div>
      {lines.length === 0 ? <p>{trTariffs.none}</p> : (
        <div className="import-scroll" tabIndex={0} role="region" aria-label={one.fileName}>
          <table className="import-table">
            <thead>
              <tr>
                <th scope="col">{trImports.columns.row}</th><th scope="col">{columns.product}</th><th scope="col" className="import-sum">{columns.price}</th><th scope="col" className="import-sum">{columns.was}</th>
                <th scope="col" className="import-sum">{columns.rate}</th><th scope="col" className="import-sum">{columns.difference}</th><th scope="col">{columns.period}</th>
              </tr>
            </thead>
            <tbody>{lines.map((line) => <Line key={`${line.row}-${line.part}`} line={line} />)}</tbody>
          </table>
        </div>
      )}
      {hasNextPage && <button type="button" className="btn btn-outline" aria-disabled={isFetchingNextPage} onClick={() => { if (!isFetchingNextPage) void fetchNextPage(); }}>{trImports.more}</button>}
    </>
  );
}

function Line({ line }: { readonly line: TariffLine }) {
  const sums = [[columns.price, trTariffs.money(line.price)], [columns.was, trTariffs.rate(line.was)], [columns.rate, trTariffs.rate(line.rate)], [columns.difference, trTariffs.difference(line)]] as const;
  return (
    <tr className={line.wrong === null ? '' : 'import-empty'}>
      <td data-name={trImports.columns.row} className="number">{trImports.count(line.row)}</td>
      <th scope="row">{trTariffs.product(line)}{line.barcode !== null && <small className="number">{line.barcode}</small>}</th>
      {sums.map(([name, sum]) => <td key={name} data-name={name} className="number import-sum">{sum}</td>)}
      <td className="import-outcome">
        {line.wrong === null ? <>{trTariffs.period(line)}<small>{trTariffs.bands(line)}</small></> : <small className="import-wrong">{trImports.wrong(line.wrongColumn ?? '', line.wrong)}</small>}
      </td>
    </tr>
  );
}
