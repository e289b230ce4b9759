import { describe, expect, it } from 'vitest';
import { look, type Sighting } from './sightings.ts';

/** The codes that count, of what is seen every 100 ms. */
function counted(seen: readonly (string | null)[]): string[] {
  let sighting: Sighting | null = null;
  return seen.flatMap((code, index) => {
    const next = look(sighting, code, index * 100);
    ({ sighting } = next);
    return next.counts && code !== null ? [code] : [];
  });
}

describe('a code before the camera', () => {
  it('counts_once_while_it_stays', () => {
    expect(counted(['A', 'A', null, null, 'A', 'A'])).toEqual(['A']);
  });

  it('counts_again_after_it_was_away', () => {
    expect(counted(['A', ...Array.from({ length: 9 }, () => null), 'A'])).toEqual(['A', 'A']);
  });

  it('counts_once_although_the_page_was_too_busy_to_look', () => {
    const first = look(null, 'A', 0);
    const afterStall = look(first.sighting, 'A', 5_000);
    const blurred = look(look(first.sighting, null, 5_000).sighting, 'A', 5_100);
    expect([first, afterStall, blurred].map(({ counts }) => counts)).toEqual([true, false, false]);
  });

  it('gives_way_to_another_at_once', () => {
    expect(counted(['A', 'B', 'B', 'A'])).toEqual(['A', 'B', 'A']);
  });
});
