import { useInfiniteQuery } from '@tanstack/react-query';
import { moneyRowsQuery, type MoneyImport, type MoneyImportRow, type RowOutcome } from '../../api/money/imports.ts';
import { trImports } from '../../text/money/trImports.ts';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import { OutcomeChip } from './ImportMarks.tsx';

const { columns } = trImports;

/** The rows of a sheet as the sheet has them, each with what became of it. */
export function ImportRows({ one, outcome }: { readonly one: MoneyImport; readonly outcome: RowOutcome | null }) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(moneyRowsQuery(one.id, outcome, one.state));
  if (data === undefined) return error === null ? <Skeleton rows={6} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />;
  const rows = data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <p>{trImports.noRows}</p>;
  return (
    <>
      <div className="import-scroll" tabIndex={0} role="region" aria-label={one.fileName}>
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">{columns.row}</th><th scope="col">{columns.order}</th><th scope="col" className="import-sum">{columns.amount}</th><th scope="col" className="import-sum">{columns.commission}</th>
              <th scope="col" className="import-sum">{columns.cargo}</th><th scope="col" className="import-sum">{columns.net}</th><th scope="col">{columns.outcome}</th>
            </tr>
          </thead>
          <tbody>{rows.map((row) => <Row key={row.row} row={row} state={one.state} />)}</tbody>
        </table>
      </div>
      {hasNextPage && <button type="button" className="btn btn-outline" aria-disabled={isFetchingNextPage} onClick={() => { if (!isFetchingNextPage) void fetchNextPage(); }}>{trImports.more}</button>}
    </>
  );
}

function Row({ row: { row, outcome, orderNumber, status, amount, commission, cargo, net, wrongColumn, wrong, before }, state }: { readonly row: MoneyImportRow; readonly state: MoneyImport['state'] }) {
  const sums = [[columns.amount, amount], [columns.commission, commission], [columns.cargo, cargo], [columns.net, net]] as const;
  return (
    <tr className={wrong === null ? '' : 'import-empty'}>
      <td data-name={columns.row} className="number">{trImports.count(row)}</td>
      <th scope="row"><span className="number">{orderNumber ?? trImports.noNumber}</span>{status !== null && <small>{status}</small>}</th>
      {sums.map(([name, sum]) => <td key={name} data-name={name} className="number import-sum">{trImports.money(sum)}</td>)}
      <td className="import-outcome">
        {outcome !== null && <OutcomeChip outcome={outcome} state={state} />}
        {wrong !== null && <small className="import-wrong">{trImports.wrong(wrongColumn ?? '', wrong)}</small>}
        {before !== null && outcome !== 'error' && before !== commission && <small>{trImports.standing(trImports.money(before))}</small>}
      </td>
    </tr>
  );
}
