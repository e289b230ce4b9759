import { useEffect, useRef, useState } from 'react';
import { trPacking } from '../../text/trPacking.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { variantText } from '../../ui/VariantTitle.tsx';

import { useWindowFocus } from './device/useWindowFocus.ts';
import { openLineOf } from './openLine.ts';
import { isStalled } from './scans/scanQueue.ts';
import type { StationView } from './useStation.ts';

type Tone = 'ready' | 'busy' | 'good' | 'done' | 'bad' | 'info' | 'offline';

const icons: Readonly<Record<Tone, IconName>> = {
  ready: 'upcScan', busy: 'hourglass', good: 'checkCircle', done: 'boxSeam', bad: 'xCircle', info: 'question', offline: 'wifiOff',
};

/** The full-width word of the station: what the server said last, or what it waits for. */
export function Band({ view }: { readonly view: StationView }) {
  const { current, signal, line: { queue, kept } } = view;
  const waiting = queue.waiting.length;
  const focused = useWindowFocus();
  if (!focused) return <Words tone="offline" title={trPacking.signal.unfocused} text={trPacking.signal.unfocusedText} />;
  if (isStalled(queue)) return <Words tone="offline" title={trPacking.signal.offline(waiting)} text={kept ? trPacking.signal.offlineText : trPacking.signal.memoryOnly} />;
  if (view.confirming) {
    return view.confirmFailures === 0
      ? <Words tone="done" title={trPacking.signal.done} text={trPacking.signal.confirming} />
      : <Words tone="offline" title={trPacking.signal.confirmOffline} text={trPacking.signal.confirmOfflineText} />;
  }
  if (waiting > 0) return <Words tone="busy" title={trPacking.signal.sending} text="" />;
  if (view.closing !== null && view.counting && view.stop === null) {
    return (
      <Words tone="done" title={trPacking.signal.done} text={trPacking.signal.countdownText}>
        <Countdown key={view.closing} seconds={view.confirmSeconds} onEnd={view.confirm} />
      </Words>
    );
  }
  if (signal !== null) return <Words tone={signal.tone} title={titleOf(signal.tone, current === null)} text={signal.sentence} />;
  if (view.closing !== null) return <Words tone="done" title={trPacking.signal.confirmWaits} text={trPacking.signal.confirmWaitsText} />;
  if (current === null) return null;
  const line = openLineOf(current);
  return <Words tone="ready" title={trPacking.signal.ready} text={line === null ? '' : trPacking.signal.readyText(variantText(line))} />;
}

function titleOf(tone: 'good' | 'done' | 'bad' | 'info', noPackage: boolean): string {
  if (tone === 'bad') return noPackage ? trPacking.stop.title : trPacking.signal.bad;
  return trPacking.signal[tone];
}

interface WordsProps {
  readonly tone: Tone;
  readonly title: string;
  readonly text: string;
  readonly children?: React.ReactNode;
}

function Words({ tone, title, text, children }: WordsProps) {
  return (
    <section className={`band band-${tone}`} role="status" aria-live="assertive">
      <Icon name={icons[tone]} />
      <p><strong>{title}</strong><span>{text}</span></p>
      {children}
    </section>
  );
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
