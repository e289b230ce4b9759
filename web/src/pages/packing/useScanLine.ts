import { useEffect, useRef, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { mayPass } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { newId } from '../../api/http.ts';
import { sendScan } from '../../api/packing.ts';
import { now } from '../../ui/clock.ts';
import { createScanLine, type LineEars } from './scans/scanLine.ts';
import { noScans, type ScanQueue } from './scans/scanQueue.ts';
import { openScanStore } from './scans/scanStore.ts';

/** A session that ended is no word on the scan: it stays on the device until somebody is signed in again. */
const mustWait = (error: Error) => mayPass(error) || (error instanceof Problem && (error.status === 401 || error.status === 429));

export interface ScanLineView {
  readonly queue: ScanQueue;
  /** False when this device cannot keep scans beyond the page. */
  readonly kept: boolean;
  readonly read: (code: string, packageId: number, station: string) => void;
}

/** The device's line of scans to the server, for as long as the station is shown. */
export function useScanLine(ears: Pick<LineEars, 'onAnswer' | 'onRefused'>): ScanLineView {
  const [view, setView] = useState({ queue: noScans, kept: true });
  // A mutation, so that a session that ended is noticed as everywhere else.
  const { mutateAsync: send } = useMutation({ mutationFn: sendScan });
  const [line] = useState(() => createScanLine({ send, mayPass: mustWait, store: openScanStore(), pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) }));
  const current = useRef(ears);
  useEffect(() => {
    current.current = ears;
  });

  useEffect(() => {
    line.open({
      onAnswer: (answer, scan) => current.current.onAnswer(answer, scan),
      onRefused: (error, scan) => current.current.onRefused(error, scan),
      onChange: (queue, kept) => setView({ queue, kept }),
    });
    return () => line.close();
  }, [line]);

  const read = (code: string, packageId: number, station: string) =>
    void line.read({ scanId: newId(), packageId, code, station, at: new Date(now()).toISOString() });
  return { ...view, read };
}
