import { useEffect, useRef, useState } from 'react';
import { tr } from '../../text/tr.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { variantText } from '../../ui/VariantTitle.tsx';

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
  if (isStalled(queue)) return <Words tone="offline" title={tr.signal.offline(waiting)} text={kept ? tr.signal.offlineText : tr.signal.memoryOnly} />;
  if (view.confirming) {
    return view.confirmFailures === 0
      ? <Words tone="done" title={tr.signal.done} text={tr.signal.confirming} />
      : <Words tone="offline" title={tr.signal.confirmOffline} text={tr.signal.confirmOfflineText} />;
  }
  if (waiting > 0) return <Words tone="busy" title={tr.signal.sending} text="" />;
  if (view.closing !== null && view.counting && view.stop === null) {
    return (
      <Words tone="done" title={tr.signal.done} text={tr.signal.countdownText}>
        <Countdown key={view.closing} seconds={view.confirmSeconds} onEnd={view.confirm} />
      </Words>
    );
  }
  if (signal !== null) return <Words tone={signal.tone} title={titleOf(signal.tone, current === null)} text={signal.sentence} />;
  if (view.closing !== null) return <Words tone="done" title={tr.signal.confirmWaits} text={tr.signal.confirmWaitsText} />;
  if (current === null) return null;
  const line = openLineOf(current);
  return <Words tone="ready" title={tr.signal.ready} text={line === null ? '' : tr.signal.readyText(variantText(line))} />;
}

function titleOf(tone: 'good' | 'done' | 'bad' | 'info', noPackage: boolean): string {
  if (tone === 'bad') return noPackage ? tr.stop.title : tr.signal.bad;
  return tr.signal[tone];
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
      <progress max={seconds * 1000} value={left} aria-label={tr.signal.countdown(seconds)} />
    </span>
  );
}
