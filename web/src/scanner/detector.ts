/**
 * Tells a scanner from a person by pace alone: a keyboard wedge sends its characters a few milliseconds apart and ends with Enter.
 * Pure: the caller supplies keys and times.
 */
export interface Burst {
  readonly text: string;
  /** When the last character came, in ms of any steady clock. */
  readonly lastAt: number;
}

export const nothing: Burst = { text: '', lastAt: Number.NEGATIVE_INFINITY };

/** A wedge stays well below this gap; a fast typist stays above it. */
const longestGapMs = 50;

/** How a scanner types, as the doctor measured it. */
export interface Pace {
  /** The longest gap between two characters. */
  readonly gapMs: number;
  /** What ends a scan; Enter always does. */
  readonly end: 'Enter' | 'Tab' | 'pause';
}

export const usualPace: Pace = { gapMs: longestGapMs, end: 'Enter' };
const shortestScan = 5;
/** Longer than any code or address on our labels; more is a stuck key. */
const longestScan = 300;

export interface Step {
  readonly burst: Burst;
  /** The whole scan, when this key ended one. */
  readonly scan: string | null;
}

/** Takes one key press (KeyboardEvent.key). Keys that write nothing (Shift) neither add nor interrupt. */
export function press(burst: Burst, key: string, at: number, pace: Pace = usualPace): Step {
  const inPace = at - burst.lastAt <= pace.gapMs;
  if (key === 'Enter' || key === pace.end) return { burst: nothing, scan: inPace ? wholeOf(burst) : null };
  if (key === 'Shift' || key === 'AltGraph' || key === 'CapsLock') return { burst, scan: null };
  // Named keys ("Tab", "ArrowDown") are longer than one character; letters such as "ğ" are one.
  if (Array.from(key).length !== 1) return { burst: nothing, scan: null };
  const text = inPace ? burst.text + key : key;
  return { burst: text.length > longestScan ? nothing : { text, lastAt: at }, scan: null };
}

/** The scan, when the burst is long enough to be one. */
export function wholeOf({ text }: Burst): string | null {
  return text.length >= shortestScan ? text : null;
}
