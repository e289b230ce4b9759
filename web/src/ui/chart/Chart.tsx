import { useEffect, useRef, useState } from 'react';
import { tr } from '../../text/tr.ts';
import type { ChartOption } from './option.ts';
import { tonesOf, type Tones } from './tones.ts';

interface ChartProps {
  /** What it shows, in one sentence; every figure of it is written beside it, too. */
  readonly label: string;
  readonly height: number;
  readonly draw: (tones: Tones) => ChartOption;
}

type Engine = typeof import('./engine.ts');

/** A drawing that follows its figures, its room and the colours of the page. Its place is kept while the engine loads. */
export function Chart({ label, height, draw }: ChartProps) {
  const [engine, setEngine] = useState<Engine | 'missing' | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    import('./engine.ts').then((loaded) => { if (!gone) setEngine(loaded); }, () => { if (!gone) setEngine('missing'); });
    return () => { gone = true; };
  }, []);
  useEffect(() => {
    const { current } = place;
    if (current === null || engine === null || engine === 'missing') return;
    return show(engine, current, draw);
  }, [engine, draw]);
  if (engine === 'missing') return <p className="chart-missing">{tr.chartMissing}</p>;
  return <div ref={place} className="chart" role="img" aria-label={label} style={{ height }} data-drawn={engine !== null} />;
}

function show({ init }: Engine, place: HTMLElement, draw: (tones: Tones) => ChartOption): () => void {
  const chart = init(place);
  const paint = () => chart.setOption(draw(tonesOf(place)), { notMerge: true });
  paint();
  const room = new ResizeObserver(() => chart.resize());
  room.observe(place);
  const device = matchMedia('(prefers-color-scheme: dark)');
  device.addEventListener('change', paint);
  const choice = new MutationObserver(paint);
  choice.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    room.disconnect();
    choice.disconnect();
    device.removeEventListener('change', paint);
    chart.dispose();
  };
}
