import { useInfiniteQuery } from '@tanstack/react-query';
import { campaignLinesQuery, type CampaignLine } from '../../../api/money/campaigns.ts';
import type { MoneyImport, RowOutcome } from '../../../api/money/imports.ts';
import { trCampaigns } from '../../../text/money/trCampaigns.ts';
import { trImports } from '../../../text/money/trImports.ts';
import { FailureNotice, Skeleton } from '../../../ui/States.tsx';

const { columns } = trCampaigns;

/** What a campaign offers each product, beside what the tariff takes at that price. */
export function CampaignLines({ one, outcome }: { readonly one: MoneyImport; readonly outcome: RowOutcome | null }) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(campaignLinesQuery(one.id, outcome, one.state));
  if (data === undefined) return error === null ? <Skeleton rows={6} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />;
  const lines = data.pages.flatMap((page) => page.lines);
  if (lines.length === 0) return <p>{trImports.noRows}</p>;
  return (
    <>
      <p>{trCampaigns.lead}</p>
      <div className="import-scroll" tabIndex={0} role="region" aria-label={one.fileName}>
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">{trImports.columns.row}</th><th scope="col">{columns.product}</th><th scope="col">{columns.offer}</th><th scope="col" className="import-sum">{columns.price}</th>
              <th scope="col" className="import-sum">{columns.chosen}</th><th scope="col" className="import-sum">{columns.rate}</th><th scope="col">{columns.period}</th>
            </tr>
          </thead>
          <tbody>{lines.map((line) => <Line key={`${line.row}-${line.part}`} line={line} />)}</tbody>
        </table>
      </div>
      {hasNextPage && <button type="button" className="btn btn-outline" aria-disabled={isFetchingNextPage} onClick={() => { if (!isFetchingNextPage) void fetchNextPage(); }}>{trImports.more}</button>}
    </>
  );
}

function Line({ line }: { readonly line: CampaignLine }) {
  const { row, barcode, wrong, wrongColumn, chosen, today } = line;
  return (
    <tr className={wrong === null ? '' : 'import-empty'}>
      <td data-name={trImports.columns.row} className="number">{trImports.count(row)}</td>
      <th scope="row">{trCampaigns.product(line)}{barcode !== null && <small className="number">{barcode}</small>}</th>
      <td data-name={columns.offer}>{trCampaigns.offer(line)}</td>
      <td data-name={columns.price} className="number import-sum">{trCampaigns.price(line)}</td>
      <td data-name={columns.chosen} className="number import-sum">{trCampaigns.money(chosen)}</td>
      <td data-name={columns.rate} className="number import-sum">{trCampaigns.rate(line)}{wrong === null && <small>{trCampaigns.today(today)}</small>}</td>
      <td className="import-outcome">{wrong === null ? trCampaigns.period(line) : <small className="import-wrong">{trImports.wrong(wrongColumn ?? '', wrong)}</small>}</td>
    </tr>
  );
}
