import { trReport } from '../../text/trReport.ts';
import type { Measure, PersonTotal } from './totals.ts';

/** One bar a person, with its figure beside it: a list that is read aloud as it is seen. */
export function Bars({ totals, measure }: { readonly totals: readonly PersonTotal[]; readonly measure: Measure }) {
  const most = Math.max(1, ...totals.map((total) => total[measure] ?? 0));
  return (
    <ul className="bars">
      {totals.map((total) => {
        const value = total[measure];
        return (
          <li key={total.person}>
            <span>{total.name}</span>
            <svg className="bar" width="100%" height="24" aria-hidden="true" focusable="false">
              <rect width="100%" height="24" rx="4" className="bar-ground" />
              <rect width={`${((value ?? 0) / most) * 100}%`} height="24" rx="4" className="bar-fill" />
            </svg>
            <strong className="number">{value === null ? trReport.tooShort : trReport.units[measure](value)}</strong>
          </li>
        );
      })}
    </ul>
  );
}
