import type { ProfitSums } from '../../../api/money/profit.ts';
import { trProfit } from '../../../text/money/trProfit.ts';
import { stepsOf, type Step } from './periods.ts';

const width = 1000;

/** From what was sold to what is left, one bar a step with its figure beside it: a list that is read aloud as it is seen. What nobody was charged yet is hatched. */
export function Waterfall({ sums, previous }: { readonly sums: ProfitSums; readonly previous: ProfitSums | null }) {
  const steps = stepsOf(sums);
  const then = previous === null ? null : stepsOf(previous);
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(0, ...ends), Math.max(1, ...ends)];
  const place = (amount: number) => ((amount - low) / (high - low)) * width;
  return (
    <>
      <svg width="0" height="0" aria-hidden="true" focusable="false" className="profit-patterns">
        <pattern id="profit-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" className="hatch-ground" /><rect width="3" height="8" className="hatch-line" /></pattern>
      </svg>
      <ul className="profit-steps">
        {steps.map((step, at) => (
          <li key={step.name}>
            <span>{trProfit.steps[step.name]}</span>
            <Bar step={step} place={place} />
            <span className="profit-figure">
              <strong className="number">{trProfit.lira(step.amount)}</strong>
              {step.estimated > 0 && <small className="number">{trProfit.ofThis(step.name === 'profit' ? sums.estimatedProfit : -step.estimated)}</small>}
              {then?.[at] !== undefined && <small className="number">{trProfit.previous(then[at].amount)} <b>{trProfit.change(step.amount, then[at].amount)}</b></small>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Bar({ step, place }: { readonly step: Step; readonly place: (amount: number) => number }) {
  const [begin, end] = [place(Math.min(step.from, step.to)), place(Math.max(step.from, step.to))];
  // The hatched part is the end of a step: what is left of it once everything is charged may move.
  const hatched = Math.min(end - begin, Math.abs(place(step.estimated) - place(0)));
  const tone = step.name === 'revenue' ? 'bar-revenue' : step.name === 'profit' ? (step.amount < 0 ? 'bar-loss' : 'bar-profit') : 'bar-cost';
  return (
    <svg className="profit-bar" viewBox={`0 0 ${width} 24`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {step.amount !== 0 && <rect x={begin} width={Math.max(2, end - begin)} height="24" className={tone} />}
      {hatched > 0 && <rect x={step.name === 'profit' ? end - hatched : begin} width={hatched} height="24" className="bar-hatched" />}
    </svg>
  );
}
