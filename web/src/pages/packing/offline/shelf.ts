import type { Shelf } from '../../../api/packing.ts';
import type { PackingState, PackingTurn } from '../../../api/types.ts';
import { boxed, cleared, differing, settled } from './boxes.ts';
import { emptyShelf, type Box, type Kept, type ShelfStore } from './shelfStore.ts';

/** The device's shelf: packages leased beforehand and boxes closed without a line, which outlive the page. */
export interface DeviceShelf extends Shelf {
  /** When what earlier pages left is known, or that this device keeps nothing. */
  readonly opened: Promise<unknown>;
  /** False when this device keeps nothing beyond the page: without a line it must not pack. */
  readonly keeps: () => boolean;
  readonly boxes: () => readonly Box[];
  readonly packages: () => readonly PackingState[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly stock: (turn: PackingTurn) => void;
  /** What the server says now of a package that may lie here. */
  readonly know: (state: PackingState) => void;
  /** The packages whose closing the server does not know yet. */
  readonly note: (closed: ReadonlySet<number>) => void;
  readonly isBoxed: (packageId: number) => boolean;
  /** The number to write on the box, once it is kept; null when it cannot be kept, and the box stays on the table. */
  readonly box: (state: PackingState) => Promise<number | null>;
  readonly settle: (packageId: number, result: 'packed' | 'refused', sentence: string) => Promise<void>;
  readonly differ: (packageId: number, sentence: string) => Promise<void>;
  /** Forgets the boxes that the server has spoken about. */
  readonly clear: () => void;
}

export function createShelf(station: string, store: ShelfStore): DeviceShelf {
  let kept: Kept = { ...emptyShelf, station };
  let keeps = true;
  let closed: ReadonlySet<number> = new Set();
  const boxing = new Set<number>();
  const listeners = new Set<() => void>();

  const show = () => listeners.forEach((listener) => listener());
  /** Every change starts from what is stored, so that nothing is written over what was not read. */
  const keep = async (step: (before: Kept) => Kept): Promise<boolean> => {
    if (keeps) {
      try {
        kept = await store.change(step);
      } catch {
        // Told at the station for as long as the page stands: see ShelfNotice.
        keeps = false;
      }
    }
    show();
    return keeps;
  };
  /** What the server has said is shown also where it cannot be kept. */
  const change = async (step: (before: Kept) => Kept): Promise<void> => {
    if (await keep(step)) return;
    kept = step(kept);
    show();
  };

  const opened = keep((before) => (before.station === station ? before : { ...before, station, turn: null }));
  return {
    opened,
    keeps: () => keeps,
    mustServe: () => closed.size > 0,
    turn: async () => {
      await opened;
      const packages = (kept.turn?.packages ?? []).filter(({ packageId }) => !closed.has(packageId) && !kept.boxes.some((box) => box.packageId === packageId));
      return !keeps || kept.turn === null || packages.length === 0 ? null : { ...kept.turn, packages };
    },
    boxes: () => kept.boxes,
    packages: () => kept.turn?.packages ?? [],
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stock: (turn) => void change((before) => ({ ...before, turn })),
    know: (state) => {
      if (kept.turn?.packages.some(({ packageId }) => packageId === state.packageId) !== true) return;
      void change((before) => (before.turn === null ? before : {
        ...before, turn: { ...before.turn, packages: before.turn.packages.map((one) => (one.packageId === state.packageId ? state : one)) },
      }));
    },
    note: (waiting) => {
      closed = waiting;
    },
    isBoxed: (packageId) => boxing.has(packageId) || kept.boxes.some((box) => box.packageId === packageId && box.result === 'waiting'),
    box: async (state) => {
      boxing.add(state.packageId);
      const isKept = await keep((before) => boxed(before, state));
      boxing.delete(state.packageId);
      return isKept ? (kept.boxes.find(({ packageId }) => packageId === state.packageId)?.number ?? null) : null;
    },
    settle: (packageId, result, sentence) => change((before) => settled(before, packageId, result, sentence)),
    differ: (packageId, sentence) => change((before) => differing(before, packageId, sentence)),
    clear: () => void change(cleared),
  };
}
