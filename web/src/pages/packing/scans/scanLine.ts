import type { Deed, DeedAnswer } from '../../../api/packing.ts';
import { added, answered, failed, late, noScans, pauseOf, type ScanQueue } from './scanQueue.ts';

/** What the line needs from its surroundings. */
export interface LineParts {
  readonly send: (scan: Deed) => Promise<DeedAnswer>;
  /** True when the failure tells nothing about what the server did, so that the scan must be sent again. */
  readonly mayPass: (error: Error) => boolean;
  readonly pause: (ms: number) => Promise<void>;
  readonly store: ScanStore;
}

/** Where scans without an answer outlive the page. */
export interface ScanStore {
  readonly load: () => Promise<readonly Deed[]>;
  /** False when this device cannot keep it; never throws. */
  readonly keep: (scan: Deed) => Promise<boolean>;
  readonly drop: (scanId: string) => Promise<void>;
}

export interface LineEars {
  /** The scan is forgotten when the ear is done with it. */
  readonly onAnswer: (answer: DeedAnswer, scan: Deed) => Promise<void>;
  readonly onRefused: (error: Error, scan: Deed) => Promise<void>;
  readonly onChange: (queue: ScanQueue, kept: boolean) => void;
}

/** The device's database must never keep a packer waiting: the server is the one that must have the scan. */
const patienceMs = 300;
/** A packer waits this long for an answer; then the device goes on by itself. */
const lateMs = 2_500;

export interface ScanLine {
  /** Sends what an earlier page left behind, then everything that is read. */
  readonly open: (ears: LineEars) => void;
  /** Over when the scan is on the device, or cannot be: only then may anything sound. */
  readonly read: (scan: Deed) => Promise<void>;
  readonly close: () => void;
}

/** Sends scans one at a time, in the order of reading, each until it is answered. */
export function createScanLine({ send, mayPass, pause, store }: LineParts): ScanLine {
  let queue: ScanQueue = noScans;
  /** What waits and is not on the device: it refused, or has not answered yet. */
  const loose = new Set<string>();
  let ears: LineEars | null = null;
  let pumping = false;
  let loaded = Promise.resolve();

  const change = (next: ScanQueue) => {
    queue = next;
    ears?.onChange(queue, loose.size === 0);
  };

  const pump = async () => {
    if (pumping) return;
    pumping = true;
    try {
      for (let head = queue.waiting[0]; head !== undefined && ears !== null; head = queue.waiting[0]) await attempt(head);
    } finally {
      pumping = false;
    }
  };

  const attempt = async (head: Deed) => {
    void pause(lateMs).then(() => {
      if (queue.waiting[0] === head) change(late(queue));
    });
    let tell: (listening: LineEars) => Promise<void>;
    try {
      const answer = await send(head);
      tell = (listening) => listening.onAnswer(answer, head);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (mayPass(error)) {
        change(failed(queue));
        await pause(pauseOf(queue));
        return;
      }
      tell = (listening) => listening.onRefused(error, head);
    }
    // An answer that nobody hears is none: the next page sends the scan again, which is harmless.
    if (ears === null) return;
    loose.delete(head.scanId);
    change(answered(queue, head.scanId));
    // Forgotten only when it was told, for else the box of a page that dies in between would wait for ever.
    await Promise.race([tell(ears), pause(patienceMs)]);
    void store.drop(head.scanId);
  };

  return {
    open: (listening) => {
      ears = listening;
      loaded = store.load().then((left) => change({ ...queue, waiting: [...left, ...queue.waiting].reduce(added, noScans).waiting }));
      void loaded.then(pump);
    },
    read: async (scan) => {
      change(added(queue, scan));
      // On the device first: the page may be closed before the answer comes.
      const keeping = store.keep(scan);
      const isKept = await Promise.race([keeping, pause(patienceMs).then(() => null)]);
      if (isKept !== true && queue.waiting.includes(scan)) {
        loose.add(scan.scanId);
        change(queue);
      }
      // A slow device may have it after all.
      if (isKept === null) void keeping.then((late) => { if (late && loose.delete(scan.scanId)) change(queue); });
      void Promise.race([loaded, pause(patienceMs)]).then(pump);
    },
    close: () => {
      ears = null;
    },
  };
}
