import { useEffect, useRef } from 'react';
import { readPace } from '../../device/scanner.ts';
import { nothing, press, wholeOf } from '../../scanner/detector.ts';
import { isTyping } from '../../ui/shortcuts.ts';

interface Listener {
  /** A page that reads scans itself comes before the frame, which opens what is scanned. */
  readonly from: 'page' | 'frame';
  readonly hear: (code: string) => void;
}

const listeners: Listener[] = [];

/** Listens to the whole document for a scanner. A scan never reaches a page's own keys, and leaves no trace in a field. */
export function useScanner(onScan: (code: string) => void, from: Listener['from'] = 'page'): void {
  const current = useRef(onScan);
  useEffect(() => {
    current.current = onScan;
  });

  useEffect(() => {
    const listener: Listener = { from, hear: (code) => current.current(code) };
    if (listeners.push(listener) === 1) document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      listeners.splice(listeners.indexOf(listener), 1);
      if (listeners.length === 0) document.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [from]);
}

let burst = nothing;
let pause: ReturnType<typeof setTimeout> | undefined;

/** Capturing: before any page, button or field answers the closing Enter. */
function onKeyDown(event: KeyboardEvent): void {
  // Both at once are AltGr, with which some layouts type.
  if (event.ctrlKey !== event.altKey || event.metaKey) return;
  const pace = readPace();
  const step = press(burst, event.key, event.timeStamp, pace);
  burst = step.burst;
  clearTimeout(pause);
  // The middle of a scan chooses nothing in a list and presses no button that happens to have the focus.
  if (burst.text.length > 1 && !isText(event.target)) event.preventDefault();
  if (step.scan !== null) {
    event.preventDefault();
    event.stopImmediatePropagation();
    hear(step.scan, event.target);
  } else if (pace.end === 'pause') {
    pause = setTimeout(() => {
      const whole = wholeOf(burst);
      burst = nothing;
      if (whole !== null) hear(whole, event.target);
    }, pace.gapMs + 50);
  }
}

function hear(scan: string, target: EventTarget | null): void {
  takeBack(target, scan);
  (listeners.findLast(({ from }) => from === 'page') ?? listeners.at(-1))?.hear(scan);
}

const isText = (target: EventTarget | null) => isTyping(target) && !(target instanceof HTMLSelectElement) && !(target instanceof HTMLInputElement && target.type === 'range');

/** Removes a scan from the field it was typed into. React hears it only through the native setter and an input event. */
function takeBack(target: EventTarget | null, scan: string): void {
  if (!(target instanceof HTMLInputElement) || !isTyping(target) || !target.value.endsWith(scan)) return;
  Reflect.set(HTMLInputElement.prototype, 'value', target.value.slice(0, -scan.length), target);
  target.dispatchEvent(new Event('input', { bubbles: true }));
}
