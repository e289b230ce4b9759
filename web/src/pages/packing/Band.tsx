import { useEffect, useRef, useState } from 'react';
import { trPacking } from '../../text/trPacking.ts';
import { trStation } from '../../text/trStation.ts';
import { ScanBand } from '../../ui/scan/ScanBand.tsx';
import { variantText } from '../../ui/VariantTitle.tsx';
import { useWindowFocus } from './device/useWindowFocus.ts';
import { openLineOf } from './openLine.ts';
import { toneOf } from './signal.ts';
import type { StationView } from './useStation.ts';

/** The full-width word of the station: what the server said last, or what it waits for. */
export function Band({ view }: { readonly view: StationView }) {
  const { current, signal, closing, line: { queue, kept } } = view;
  const waiting = queue.waiting.length;
  const focused = useWindowFocus();
  if (!focused) return <ScanBand tone="offline" title={trPacking.signal.unfocused} text={trPacking.signal.unfocusedText} />;
  const counting = closing !== null && view.counting && view.stop === null;
  const countdown = counting ? <Countdown key={closing} seconds={view.confirmSeconds} onEnd={view.confirm} /> : null;
  if (queue.offline) return <Offline view={view}>{countdown}</Offline>;
  if (!kept && waiting > 0) return <ScanBand tone="busy" title={trPacking.signal.sending} text={trPacking.signal.memoryOnly} />;
  if (view.confirming) return <ScanBand tone="done" title={trPacking.signal.done} text={trPacking.signal.confirming} />;
  if (waiting > 0) return <ScanBand tone="busy" title={trPacking.signal.sending} text="" />;
  if (counting) return <ScanBand tone="done" title={trPacking.signal.done} text={trPacking.signal.countdownText}>{countdown}</ScanBand>;
  if (signal !== null) return <ScanBand tone={signal.tone} title={titleOf(signal.tone, current === null)} text={signal.sentence} />;
  if (closing !== null) return <ScanBand tone="done" title={trPacking.signal.confirmWaits} text={trPacking.signal.confirmWaitsText} />;
  if (current === null) return null;
  const line = openLineOf(current);
  return <ScanBand tone="ready" title={trPacking.signal.ready} text={line === null ? '' : trPacking.signal.readyText(variantText(line))} />;
}

/** The count of what waits, and beside it how the device took the last reading. */
function Offline({ view, children }: { readonly view: StationView; readonly children: React.ReactNode }) {
  const { current, signal, verdict, closing, shelf, line: { queue, kept } } = view;
  const scans = queue.waiting.filter((deed) => 'code' in deed).length;
  const title = trPacking.signal.offline(scans, queue.waiting.length - scans);
  if (!shelf.keeps()) return <ScanBand tone="offline" title={title} text={trStation.offline.stop} />;
  if (signal !== null) return <ScanBand tone={signal.tone === 'bad' ? 'bad' : 'offline'} title={title} text={signal.sentence}>{children}</ScanBand>;
  if (!kept) return <ScanBand tone="offline" title={title} text={trPacking.signal.memoryOnly} />;
  if (closing !== null) return <ScanBand tone="done" title={title} text={trStation.offline.complete}>{children}</ScanBand>;
  if (verdict === null || current === null) return <ScanBand tone="offline" title={title} text={trPacking.signal.offlineText} />;
  const tone = toneOf(verdict.result);
  return <ScanBand tone={tone} title={title} text={trStation.offline.verdicts[verdict.result](current.scanned, current.needed)} />;
}

function titleOf(tone: 'good' | 'done' | 'bad' | 'info', noPackage: boolean): string {
  if (tone === 'bad') return noPackage ? trPacking.stop.title : trPacking.signal.bad;
  return trPacking.signal[tone];
}

const tickMs = 100;

/** Counts down to the confirmation; whoever takes it away stops it. */
function Countdown({ seconds, onEnd }: { readonly seconds: number; readonly onEnd: () => void }) {
  const [left, setLeft] = useState(seconds * 1000);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    const startedAt = performance.now();
    const timer = setInterval(() => {
      const rest = seconds * 1000 - (performance.now() - startedAt);
      setLeft(Math.max(0, rest));
      if (rest > 0) return;
      clearInterval(timer);
      end.current();
    }, tickMs);
    return () => clearInterval(timer);
  }, [seconds]);
  return (
    <span className="countdown">
      <b className="number" aria-hidden="true">{Math.ceil(left / 1000)}</b>
      <progress max={seconds * 1000} value={left} aria-label={trPacking.signal.countdown(seconds)} />
    </span>
  );
}
