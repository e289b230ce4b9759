import type { ProfitBy, ProfitGroup } from '../../../api/money/profit.ts';
import { trProfit } from '../../../text/money/trProfit.ts';

const { columns } = trProfit;

interface ProfitTableProps {
  readonly by: ProfitBy;
  readonly groups: readonly ProfitGroup[];
  readonly onOpen: (group: ProfitGroup) => void;
}

const keyOf = ({ day, model, colour, size, orderNumber, packageId, lineId }: ProfitGroup) => [day, model, colour, size, orderNumber, packageId, lineId].join('/');

/** Every group with its sums; its name opens what it is made of. */
export function ProfitTable({ by, groups, onOpen }: ProfitTableProps) {
  return (
    <div className="import-scroll" tabIndex={0} role="region" aria-label={trProfit.title}>
      <table className="import-table profit-table">
        <thead>
          <tr>
            <th scope="col">{trProfit.by[by]}</th>
            {(['pairs', 'revenue', 'commission', 'cargo', 'cost', 'profit', 'margin'] as const).map((one) => <th key={one} scope="col" className="import-sum">{columns[one]}</th>)}
            <th scope="col">{columns.state}</th>
          </tr>
        </thead>
        <tbody>{groups.map((group) => <Row key={keyOf(group)} by={by} group={group} onOpen={() => onOpen(group)} />)}</tbody>
      </table>
    </div>
  );
}

function Row({ by, group, onOpen }: { readonly by: ProfitBy; readonly group: ProfitGroup; readonly onOpen: () => void }) {
  const { sums } = group;
  const known = (text: string) => (sums.told > 0 ? text : trProfit.dash);
  const beside = trProfit.orderDay(group.day, group.orderNumber, by);
  return (
    <tr className="gap-row">
      <th scope="row"><button type="button" className="profit-open" onClick={onOpen}>{trProfit.name(by, group)}</button>{beside !== '' && <small className="number">{beside}</small>}</th>
      <td data-name={columns.pairs} className="number import-sum">{sums.pairs}</td>
      <td data-name={columns.revenue} className="number import-sum">{known(trProfit.lira(sums.revenue))}</td>
      <td data-name={columns.commission} className="number import-sum">{known(trProfit.lira(sums.commission))}</td>
      <td data-name={columns.cargo} className="number import-sum">{known(trProfit.lira(sums.cargo))}</td>
      <td data-name={columns.cost} className="number import-sum">{known(trProfit.lira(sums.cost))}</td>
      <td data-name={columns.profit} className={`number import-sum ${sums.estimated > 0 ? 'profit-estimated' : ''}`}><b>{known(trProfit.lira(sums.profit))}</b></td>
      <td data-name={columns.margin} className="number import-sum">{known(trProfit.margin(sums))}</td>
      <td data-name={columns.state} className={sums.told < sums.lines ? 'profit-lacks' : ''}>{trProfit.state(sums)}</td>
    </tr>
  );
}
