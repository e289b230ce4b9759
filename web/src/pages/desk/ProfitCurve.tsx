import { useCallback } from 'react';
import type { PriceDesk, PriceProfit } from '../../api/money/desk.ts';
import { trDesk } from '../../text/money/trDesk.ts';
import { Chart } from '../../ui/chart/Chart.tsx';
import type { Tones } from '../../ui/chart/tones.ts';
import { curve } from './curve.ts';

/** Profit over price. The tiers above hold every figure. */
export function ProfitCurve({ desk: { tiers }, asked }: { readonly desk: PriceDesk; readonly asked: PriceProfit }) {
  const draw = useCallback((tones: Tones) => curve(tiers, asked, trDesk.chartText, tones), [tiers, asked]);
  return (
    <section className="panel desk-curve">
      <h2>{trDesk.chart}</h2>
      <figure className="chart-figure">
        <Chart label={trDesk.chart} height={260} draw={draw} />
        <figcaption className="number"><strong>{trDesk.chartText(asked)}</strong> <span>{trDesk.chartHint}</span></figcaption>
      </figure>
    </section>
  );
}
