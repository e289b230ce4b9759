import { useEffect, useRef } from 'react';
import { readPace } from '../device/scanner.ts';

/** Keys that a page answers to, by KeyboardEvent.key. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/** What to do with one key press; pure, so that every case can be tested. */
export type KeyDecision = 'ignore' | 'now' | 'wait';

export interface KeyPress {
  readonly key: string;
  readonly repeat: boolean;
  readonly modified: boolean;
  /** The focus is in a field, where letters are text. */
  readonly typing: boolean;
}

/**
 * A single letter waits a moment: when more letters follow at once it was a scanner's first character, not a shortcut.
 * A key that is held down repeats and cannot come from a scanner.
 */
export function decide({ key, repeat, modified, typing }: KeyPress, shortcuts: Shortcuts): KeyDecision {
  if (modified || !Object.hasOwn(shortcuts, key)) return 'ignore';
  if (typing && key !== 'Escape') return 'ignore';
  return repeat || key.length > 1 ? 'now' : 'wait';
}

/** Listens on the whole document while the component is shown; a page's keys rest while a window lies above it. */
export function useShortcuts(shortcuts: Shortcuts, of: 'page' | 'window' = 'page'): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });

  useEffect(() => {
    let waiting: { readonly timer: ReturnType<typeof setTimeout>; readonly run: () => void; readonly at: number } | undefined;
    const settle = (at: number) => {
      const held = waiting;
      waiting = undefined;
      clearTimeout(held?.timer);
      // A busy machine runs timers late: a key that came a person's pause ago still counts.
      if (held !== undefined && at - held.at > readPace().gapMs) held.run();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      settle(event.timeStamp);
      if (of === 'page' && document.querySelector('dialog[open]') !== null) return;
      const run = current.current[event.key];
      const decision = decide(readPress(event), current.current);
      if (decision === 'ignore' || run === undefined) return;
      // "/" would otherwise open the browser's quick find.
      event.preventDefault();
      if (decision === 'now') run();
      else waiting = { run, at: event.timeStamp, timer: setTimeout(() => settle(Number.POSITIVE_INFINITY), readPace().gapMs + 10) };
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      clearTimeout(waiting?.timer);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [of]);
}

function readPress(event: KeyboardEvent): KeyPress {
  return { key: event.key, repeat: event.repeat, modified: event.ctrlKey || event.metaKey || event.altKey, typing: isTyping(event.target) };
}

/** True where letters are text: inputs that take them, and editable regions. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT');
}
