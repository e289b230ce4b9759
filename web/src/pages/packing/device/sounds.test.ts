import { describe, expect, it } from 'vitest';
import { shakes, tones, type Sound } from './sounds.ts';

const pairs: readonly (readonly [Sound, Sound])[] = [['good', 'bad'], ['good', 'done'], ['bad', 'done']];

describe('the sounds of the station', () => {
  it.each(pairs)('%s_and_%s_differ_in_timbre_pitch_rhythm_and_in_the_hand', (one, other) => {
    const [first, second] = [tones[one], tones[other]];
    expect(first[0]?.wave).not.toBe(second[0]?.wave);
    expect(Math.abs(Math.log2((first[0]?.hertz ?? 1) / (second[0]?.hertz ?? 1)))).toBeGreaterThanOrEqual(1);
    expect(first.length).not.toBe(second.length);
    expect(shakes[one]).not.toEqual(shakes[other]);
  });
});
