import { useEffect } from 'react';
import { trPacking } from '../../text/trPacking.ts';
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
      <h2>{trPacking.stop.title}</h2>
      <p>{stop.kind === 'end' ? trPacking.stop.ends[stop.end] : trPacking.stop.taken(stop.who, stop.station)}</p>
      <p className="number">{trPacking.stop.order(orderNumber)}</p>
      <button type="button" className="btn btn-station" onClick={onNext}>{trPacking.stop.next} <kbd>Enter</kbd></button>
    </section>
  );
}
