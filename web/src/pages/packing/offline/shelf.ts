import type { Shelf } from '../../../api/packing.ts';
import type { PackingState, PackingTurn } from '../../../api/types.ts';
import { boxed, differing, settled } from './boxes.ts';
import { keepShelf, loadShelf, type Box, type Kept } from './shelfStore.ts';

/** The device's shelf: packages leased beforehand and boxes closed without a line, kept beyond the page as far as the browser lets it. */
export interface DeviceShelf extends Shelf {
  readonly boxes: () => readonly Box[];
  readonly packages: () => readonly PackingState[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly stock: (turn: PackingTurn) => void;
  /** The packages whose closing the server does not know yet. */
  readonly note: (closed: ReadonlySet<number>) => void;
  readonly isBoxed: (packageId: number) => boolean;
  /** The number to write on the box. */
  readonly box: (state: PackingState) => number;
  readonly settle: (packageId: number, result: 'packed' | 'refused', sentence: string) => void;
  readonly differ: (packageId: number, sentence: string) => void;
  /** Forgets the boxes that the server has spoken about. */
  readonly clear: () => void;
}

export function createShelf(station: string): DeviceShelf {
  let kept: Kept = { station, turn: null, boxes: [] };
  let closed: ReadonlySet<number> = new Set();
  const listeners = new Set<() => void>();

  const show = (next: Kept) => {
    kept = next;
    listeners.forEach((listener) => listener());
  };
  const change = (next: Partial<Kept>) => {
    show({ ...kept, ...next });
    // What cannot be kept lives in this page; the server has every lease and every scan anyway.
    void keepShelf(kept).catch((error: unknown) => console.info('shelf', error));
  };
  const waits = (packageId: number) => kept.boxes.some((box) => box.packageId === packageId && box.result === 'waiting');

  void loadShelf(station).catch(() => null).then((before) => {
    if (before !== null) show({ ...kept, turn: kept.turn ?? before.turn, boxes: [...before.boxes, ...kept.boxes] });
  });

  return {
    mustServe: () => closed.size > 0,
    turn: () => {
      const packages = (kept.turn?.packages ?? []).filter(({ packageId }) => !closed.has(packageId) && !kept.boxes.some((box) => box.packageId === packageId));
      return kept.turn === null || packages.length === 0 ? null : { ...kept.turn, packages };
    },
    boxes: () => kept.boxes,
    packages: () => kept.turn?.packages ?? [],
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stock: (turn) => change({ turn }),
    note: (waiting) => {
      closed = waiting;
    },
    isBoxed: waits,
    box: (state) => {
      change({ boxes: boxed(kept.boxes, state) });
      return kept.boxes.find(({ packageId }) => packageId === state.packageId)?.number ?? 0;
    },
    settle: (packageId, result, sentence) => change({ boxes: settled(kept.boxes, packageId, result, sentence) }),
    differ: (packageId, sentence) => change({ boxes: differing(kept.boxes, packageId, sentence) }),
    clear: () => change({ boxes: kept.boxes.filter(({ result }) => result === 'waiting') }),
  };
}
