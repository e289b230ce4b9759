import { useInfiniteQuery } from '@tanstack/react-query';
import { costSheetLinesQuery, type CostSheetLine } from '../../../api/money/costSheets.ts';
import type { MoneyImport, RowOutcome } from '../../../api/money/imports.ts';
import { trCostSheets } from '../../../text/money/trCostSheets.ts';
import { trImports } from '../../../text/money/trImports.ts';
import { FailureNotice, Skeleton } from '../../../ui/States.tsx';
import { OutcomeChip } from '../ImportMarks.tsx';

const { columns } = trCostSheets;

/** What a list of costs changes, row by row as the list has them. */
export function CostLines({ one, outcome }: { readonly one: MoneyImport; readonly outcome: RowOutcome | null }) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(costSheetLinesQuery(one.id, outcome, one.state));
  if (data === undefined) return error === null ? <Skeleton rows={6} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />;
  const lines = data.pages.flatMap((page) => page.lines);
  if (lines.length === 0) return <p>{trImports.noRows}</p>;
  return (
    <>
      <div className="import-scroll" tabIndex={0} role="region" aria-label={one.fileName}>
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">{trImports.columns.row}</th><th scope="col">{columns.product}</th><th scope="col" className="import-sum">{columns.was}</th><th scope="col" className="import-sum">{columns.now}</th>
              <th scope="col">{columns.from}</th><th scope="col">{trImports.columns.outcome}</th>
            </tr>
          </thead>
          <tbody>{lines.map((line) => <Line key={line.row} line={line} state={one.state} />)}</tbody>
        </table>
      </div>
      {hasNextPage && <button type="button" className="btn btn-outline" aria-disabled={isFetchingNextPage} onClick={() => { if (!isFetchingNextPage) void fetchNextPage(); }}>{trImports.more}</button>}
      <p>{trCostSheets.soldKeep}</p>
    </>
  );
}

function Line({ line, state }: { readonly line: CostSheetLine; readonly state: MoneyImport['state'] }) {
  const { row, outcome, scope, barcode, wrong, wrongColumn } = line;
  return (
    <tr className={wrong === null ? '' : 'import-empty'}>
      <td data-name={trImports.columns.row} className="number">{trImports.count(row)}</td>
      <th scope="row">{trCostSheets.product(line)}{scope !== null && <small>{trCostSheets.scopes[scope]}{barcode !== null && <span className="number"> · {barcode}</span>}</small>}</th>
      <td data-name={columns.was} className="number import-sum">{wrong === null ? trCostSheets.was(line) : '–'}</td>
      <td data-name={columns.now} className="number import-sum">{trCostSheets.now(line)}</td>
      <td data-name={columns.from} className="number">{trCostSheets.from(line)}</td>
      <td className="import-outcome">
        {outcome !== null && <OutcomeChip outcome={outcome} state={state} />}
        {wrong !== null && <small className="import-wrong">{trImports.wrong(wrongColumn ?? '', wrong)}</small>}
      </td>
    </tr>
  );
}
