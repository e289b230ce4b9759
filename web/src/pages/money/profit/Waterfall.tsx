import { useCallback, useMemo } from 'react';
import type { ProfitSums } from '../../../api/money/profit.ts';
import { trProfit } from '../../../text/money/trProfit.ts';
import { Chart } from '../../../ui/chart/Chart.tsx';
import type { Tones } from '../../../ui/chart/tones.ts';
import { waterfall } from './charts.ts';
import { stepsOf, type Step, type StepName } from './periods.ts';

const rowHeight = 44;
const title = (name: StepName) => trProfit.steps[name];

/** From what was sold to what is left, drawn and written. What nobody was charged yet is hatched. */
export function Waterfall({ sums, previous }: { readonly sums: ProfitSums; readonly previous: ProfitSums | null }) {
  const steps = useMemo(() => stepsOf(sums), [sums]);
  const then = previous === null ? null : stepsOf(previous);
  const open = ({ name, estimated }: Step) => (estimated > 0 ? trProfit.ofThis(name === 'profit' ? sums.estimatedProfit : -estimated) : null);
  const draw = useCallback((tones: Tones) => waterfall(steps, title, ({ name, amount }) => `${title(name)}\n${trProfit.lira(amount)}`, tones), [steps]);
  return (
    <div className="profit-flow">
      <Chart label={trProfit.waterfall} height={steps.length * rowHeight + 40} draw={draw} />
      <ul className="profit-steps">
        {steps.map((step, at) => (
          <li key={step.name}>
            <span>{title(step.name)}</span>
            <span className="profit-figure">
              <strong className="number">{trProfit.lira(step.amount)}</strong>
              {open(step) !== null && <small className="number">{open(step)}</small>}
              {then?.[at] !== undefined && <small className="number">{trProfit.previous(then[at].amount)} <b>{trProfit.change(step.amount, then[at].amount)}</b></small>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
