import type { ReactNode } from 'react';
import { Icon, type IconName } from '../Icon.tsx';

export type BandTone = 'ready' | 'busy' | 'good' | 'done' | 'bad' | 'info' | 'offline';

const icons: Readonly<Record<BandTone, IconName>> = {
  ready: 'upcScan', busy: 'hourglass', good: 'checkCircle', done: 'boxSeam', bad: 'xCircle', info: 'question', offline: 'wifiOff',
};

interface BandProps {
  readonly tone: BandTone;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** The full-width word after a scan: a colour, always with its icon and word. */
export function ScanBand({ tone, title, text, children }: BandProps) {
  return (
    <section className={`band band-${tone}`} role="status" aria-live="assertive">
      <Icon name={icons[tone]} />
      <p><strong>{title}</strong><span>{text}</span></p>
      {children}
    </section>
  );
}
