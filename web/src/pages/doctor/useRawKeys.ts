import { useEffect, useRef } from 'react';
import type { KeyPress } from '../../scanner/examination.ts';

/** A scanner rests at least this long between two codes. */
const restMs = 400;
/** Of a key that comes later than this after the last one a hand is the author; it goes where it was meant to. */
const belongsMs = 200;

/** Hears every key of the page before anybody else, and hands over what came between two rests. */
export function useRawKeys(onKeys: (keys: readonly KeyPress[]) => void): void {
  const current = useRef(onKeys);
  useEffect(() => {
    current.current = onKeys;
  });

  useEffect(() => {
    let keys: KeyPress[] = [];
    let rest: ReturnType<typeof setTimeout> | undefined;
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey !== event.altKey || event.metaKey) return;
      const { key, timeStamp: at } = event;
      const inScan = keys.length > 1 && at - (keys.at(-1)?.at ?? 0) < belongsMs;
      const isCharacter = Array.from(key).length === 1;
      if (!isCharacter && !inScan) return;
      keys.push({ key, at });
      // The middle and the end of a code press no button and open no search.
      if (inScan || (isCharacter && keys.length > 1)) event.preventDefault();
      event.stopImmediatePropagation();
      clearTimeout(rest);
      rest = setTimeout(() => {
        const whole = keys;
        keys = [];
        current.current(whole);
      }, restMs);
    };
    window.addEventListener('keydown', hear, { capture: true });
    return () => {
      clearTimeout(rest);
      window.removeEventListener('keydown', hear, { capture: true });
    };
  }, []);
}
