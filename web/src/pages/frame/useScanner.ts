import { useEffect, useRef } from 'react';
import { nothing, press } from '../../scanner/detector.ts';
import { isTyping } from '../../ui/shortcuts.ts';

/** Listens to the whole document for a scanner. A scan never reaches a page's own keys, and leaves no trace in a field. */
export function useScanner(onScan: (code: string) => void): void {
  const current = useRef(onScan);
  useEffect(() => {
    current.current = onScan;
  });

  useEffect(() => {
    let burst = nothing;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey) return;
      const step = press(burst, event.key, event.timeStamp);
      burst = step.burst;
      if (step.scan === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      takeBack(event.target, step.scan);
      current.current(step.scan);
    };
    // Capturing: before any page or field answers the closing Enter.
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

/** Removes a scan from the field it was typed into. React hears it only through the native setter and an input event. */
function takeBack(target: EventTarget | null, scan: string): void {
  if (!(target instanceof HTMLInputElement) || !isTyping(target) || !target.value.endsWith(scan)) return;
  Reflect.set(HTMLInputElement.prototype, 'value', target.value.slice(0, -scan.length), target);
  target.dispatchEvent(new Event('input', { bubbles: true }));
}
