import type { PackingState } from '../../../api/types.ts';
import type { Box } from './shelfStore.ts';

/** A box more, with the next number; the same package is boxed once. */
export function boxed(boxes: readonly Box[], { packageId, orderNumber }: PackingState): readonly Box[] {
  if (boxes.some((box) => box.packageId === packageId && box.result === 'waiting')) return boxes;
  const number = Math.max(0, ...boxes.map((box) => box.number)) + 1;
  return [...boxes.filter((box) => box.packageId !== packageId), { packageId, orderNumber, number, result: 'waiting', sentence: '' }];
}

/** What the server made of a box that waits; other packages are none of the list's business. */
export function settled(boxes: readonly Box[], packageId: number, result: 'packed' | 'refused', sentence: string): readonly Box[] {
  return boxes.map((box) => (box.packageId === packageId && box.result === 'waiting' ? { ...told(box, sentence), result } : box));
}

/** A reading that the server took otherwise than the device did. */
export function differing(boxes: readonly Box[], packageId: number, sentence: string): readonly Box[] {
  return boxes.map((box) => (box.packageId === packageId && box.result === 'waiting' ? told(box, sentence) : box));
}

/** Each sentence once: every scan of a box that somebody else has taken is answered alike. */
function told(box: Box, sentence: string): Box {
  return box.sentence.includes(sentence) ? box : { ...box, sentence: `${box.sentence} ${sentence}`.trim() };
}
