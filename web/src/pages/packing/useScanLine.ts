import { useEffect, useRef, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { mayPass } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { newId } from '../../api/http.ts';
import { sendDeed, type Closing, type Deed, type Scan } from '../../api/packing.ts';
import { now } from '../../ui/clock.ts';
import { createScanLine, type LineEars } from './scans/scanLine.ts';
import { noScans, type ScanQueue } from './scans/scanQueue.ts';
import { openScanStore } from './scans/scanStore.ts';

/** A session that ended is no word on the scan: it stays on the device until somebody is signed in again. */
const mustWait = (error: Error) => mayPass(error) || (error instanceof Problem && (error.status === 401 || error.status === 429));

type Mine<T extends Deed> = Omit<T, 'scanId' | 'at'>;

export interface ScanLineView {
  readonly queue: ScanQueue;
  /** False when this device cannot keep scans beyond the page. */
  readonly kept: boolean;
  /** Over when the device has it. */
  readonly add: (deed: Mine<Scan> | Mine<Closing>) => Promise<void>;
}

interface Ears extends Pick<LineEars, 'onAnswer' | 'onRefused'> {
  readonly onQueue: (queue: ScanQueue) => void;
}

/**
 * The device's line of deeds to the server, for as long as the station is shown.
 * @param ready What an earlier page left is sent only then: who hears the answers must know what they are about.
 */
export function useScanLine(ears: Ears, ready: Promise<unknown>): ScanLineView {
  const [view, setView] = useState({ queue: noScans, kept: true });
  // A mutation, so that a session that ended is noticed as everywhere else.
  const { mutateAsync: send } = useMutation({ mutationFn: sendDeed });
  const [line] = useState(() => {
    const store = openScanStore();
    return createScanLine({
      send, mayPass: mustWait,
      store: { ...store, load: () => ready.then(store.load) },
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    });
  });
  const current = useRef(ears);
  useEffect(() => {
    current.current = ears;
  });

  useEffect(() => {
    line.open({
      onAnswer: (answer, deed) => current.current.onAnswer(answer, deed),
      onRefused: (error, deed) => current.current.onRefused(error, deed),
      onChange: (queue, kept) => {
        setView({ queue, kept });
        current.current.onQueue(queue);
      },
    });
    return () => line.close();
  }, [line]);

  const add = (deed: Mine<Scan> | Mine<Closing>) => line.read({ ...deed, scanId: newId(), at: new Date(now()).toISOString() });
  return { ...view, add };
}
