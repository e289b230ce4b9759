import type { PackingState } from '../../../api/types.ts';
import type { Box, Kept } from './shelfStore.ts';

/** A box more, with a number that no box on this shelf ever had; the same package is boxed once. */
export function boxed(kept: Kept, { packageId, orderNumber }: PackingState): Kept {
  if (kept.boxes.some((box) => box.packageId === packageId && box.result === 'waiting')) return kept;
  const number = Math.max(kept.lastNumber, ...kept.boxes.map((box) => box.number)) + 1;
  const others = kept.boxes.filter((box) => box.packageId !== packageId);
  return { ...kept, boxes: [...others, { packageId, orderNumber, number, result: 'waiting', sentence: '' }], lastNumber: number };
}

/** What the server made of a box that waits; other packages are none of the list's business. */
export function settled(kept: Kept, packageId: number, result: 'packed' | 'refused', sentence: string): Kept {
  return changed(kept, packageId, (box) => ({ ...told(box, sentence), result }));
}

/** A reading that the server took otherwise than the device did. */
export function differing(kept: Kept, packageId: number, sentence: string): Kept {
  return changed(kept, packageId, (box) => told(box, sentence));
}

/** Without the boxes that the server has spoken about. Numbers begin anew only when no box is left that carries one. */
export function cleared(kept: Kept): Kept {
  const boxes = kept.boxes.filter(({ result }) => result === 'waiting');
  return { ...kept, boxes, lastNumber: boxes.length === 0 ? 0 : kept.lastNumber };
}

function changed(kept: Kept, packageId: number, change: (box: Box) => Box): Kept {
  return { ...kept, boxes: kept.boxes.map((box) => (box.packageId === packageId && box.result === 'waiting' ? change(box) : box)) };
}

/** Each sentence once: every scan of a box that somebody else has taken is answered alike. */
function told(box: Box, sentence: string): Box {
  return box.sentence.includes(sentence) ? box : { ...box, sentence: `${box.sentence} ${sentence}`.trim() };
}
