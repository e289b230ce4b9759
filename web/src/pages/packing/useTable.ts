import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { aheadQuery, packingQuery, queueQuery, turnQuery, type PackingFilter } from '../../api/packing.ts';
import type { PackingState } from '../../api/types.ts';
import { useAhead } from '../../device/ahead.ts';
import { fairShare } from './offline/fairShare.ts';
import { codesOf, replay, type Verdict } from './offline/judge.ts';
import type { DeviceShelf } from './offline/shelf.ts';
import type { ScanQueue } from './scans/scanQueue.ts';

/** What lies on the table: the server's word on it, and over it what this device counted while nobody answers. */
export function useTable(station: string, filter: PackingFilter, queue: ScanQueue, shelf: DeviceShelf) {
  const [turn, setTurn] = useState(0);
  const [taken, setTaken] = useState<PackingState | null>(null);
  const asked = useQuery(turnQuery(station, filter, turn, shelf));
  const first = taken ?? asked.data?.packages[0] ?? null;
  const packageId = first?.packageId ?? null;
  const quiet = queue.waiting.length === 0;
  const watched = useQuery(packingQuery(packageId, quiet));
  const known = first === null ? null : (watched.data ?? first);

  const free = useQuery(queueQuery(filter)).data?.waiting ?? 0;
  const most = useAhead();
  // A device that keeps nothing could not pack them without a line, and would only hold them back from the others.
  const count = shelf.keeps() ? fairShare(most, free, shelf.packages().length) : 1;
  const ahead = useQuery(aheadQuery(station, filter, turn, asked.data !== undefined && quiet ? count : 0)).data;
  const { stock } = shelf;
  const stocked = useRef(ahead);
  useEffect(() => {
    if (ahead === undefined || stocked.current === ahead) return;
    stocked.current = ahead;
    stock(ahead);
  });

  const codes = known === null ? [] : codesOf([known, ...shelf.packages()]);
  const unanswered = queue.waiting.flatMap((deed) => (deed.packageId === packageId && 'code' in deed ? [deed.code] : []));
  const counted = known === null ? null : replay(known, unanswered, codes);
  /** The table after one more reading, as far as the device can tell. */
  const foresee = (code: string): Verdict | null => (known === null ? null : replay(known, [...unanswered, code], codes).last);

  return {
    asked, packageId, foresee,
    /** What the server knows, or while it is out of reach what the device counted. */
    current: queue.offline ? (counted?.state ?? null) : known,
    lastVerdict: queue.offline ? (counted?.last ?? null) : null,
    next: () => {
      setTaken(null);
      setTurn((last) => last + 1);
    },
    take: setTaken,
  };
}
