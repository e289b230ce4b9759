import { useEffect } from 'react';
import { tr } from '../../text/tr.ts';
import { Icon } from '../../ui/Icon.tsx';
import { play } from './device/sounds.ts';
import type { Stop } from './signal.ts';

interface StopProps {
  readonly stop: Stop;
  readonly orderNumber: string;
  readonly onNext: () => void;
}

/** Covers the whole screen: whatever is in the hands must be put down. */
export function StopScreen({ stop, orderNumber, onNext }: StopProps) {
  useEffect(() => play('bad'), []);
  return (
    <section className="stop-screen" role="alert">
      <Icon name="xCircle" />
      <h2>{tr.stop.title}</h2>
      <p>{stop.kind === 'end' ? tr.stop.ends[stop.end] : tr.stop.taken(stop.who, stop.station)}</p>
      <p className="number">{tr.stop.order(orderNumber)}</p>
      <button type="button" className="btn btn-station" onClick={onNext}>{tr.stop.next} <kbd>Enter</kbd></button>
    </section>
  );
}
