import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { profitProofQuery, type ProfitGroup, type ProfitProof } from '../../../api/money/profit.ts';
import { trProfit } from '../../../text/money/trProfit.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { formatDateTime } from '../../../ui/format/format.ts';
import { FailureNotice, Skeleton } from '../../../ui/States.tsx';

const { proof: words } = trProfit;
const parts = ['revenue', 'discount', 'commission', 'cost', 'labour', 'packaging', 'cargo', 'fees', 'correction', 'profit'] as const;

/** The rows that a line's profit was reckoned from. */
export function ProofWindow({ line, onClose }: { readonly line: ProfitGroup; readonly onClose: () => void }) {
  const { data, error, refetch } = useQuery(profitProofQuery(line.packageId ?? 0, line.lineId ?? 0));
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p><b>{trProfit.name('line', line)}</b> <span className="number">{line.orderNumber}</span> <Link to={`/orders/${line.packageId}`}>{words.order}</Link></p>
      {data === undefined ? error === null ? <Skeleton rows={4} kind="row" /> : <FailureNotice error={error} onRetry={refetch} /> : <Proof proof={data} />}
    </Dialog>
  );
}

function Proof({ proof }: { readonly proof: ProfitProof }) {
  const { line: { sums }, source, cost, account, cargo, statementImport, statementRow, tariffImport, tariffRow } = proof;
  const untold = sums.told < sums.lines;
  return (
    <div className="profit-proof">
      {untold ? <p className="profit-lacks">{trProfit.untold}</p> : (
        <dl>{parts.map((part) => <div key={part}><dt>{words.parts[part]}</dt><dd className="number">{trProfit.lira(sums[part])}</dd></div>)}</dl>
      )}
      <h3>{words.parts.commission}</h3>
      <p>
        {source === null ? trProfit.dash : words.source[source]}
        {statementImport !== null && statementRow !== null && <> · <Link to={`/commission/${statementImport}`}>{words.statement(statementRow)}</Link></>}
        {tariffImport !== null && tariffRow !== null && <> · <Link to={`/commission/${tariffImport}`}>{words.tariff(tariffRow)}</Link></>}
      </p>
      <h3>{words.parts.cost}</h3>
      <p className="number">{cost === null ? words.noCost : words.cost(cost.amount, cost.currency, cost.rate, cost.rateDay)}</p>
      <h3>{words.account}</h3>
      {account.length === 0 ? <p>{words.none}</p> : (
        <ul>{account.map((entry, at) => <li key={at}><span>{entry.text ?? entry.type} <small className="number">{formatDateTime(entry.at)}</small></span><span className="number">{trProfit.lira(entry.amount)}{entry.commission !== null && <small>{words.commissionOf(entry.commission)}</small>}</span></li>)}</ul>
      )}
      <h3>{words.cargo}</h3>
      {cargo.length === 0 ? <p>{words.none}</p> : <ul>{cargo.map((parcel, at) => <li key={at}><span>{parcel.text} <small className="number">{parcel.serial}</small></span><span className="number">{trProfit.lira(-parcel.amount)}</span></li>)}</ul>}
    </div>
  );
}
