import { useSyncExternalStore } from 'react';

/** Server minus browser, in ms: deadlines are judged by the server's clock, since a shop's tablet may be minutes wrong. */
let offsetMs = 0;
const listeners = new Map<number, Set<() => void>>();

/** Learns the server's clock from an answer's Date header; its one-second grain is not worth a correction. */
export function noteServerTime(header: string | null): void {
  const told = header === null ? Number.NaN : Date.parse(header);
  if (Number.isNaN(told)) return;
  const measured = told - Date.now();
  offsetMs = Math.abs(measured) < 3_000 ? 0 : measured;
}

/** Now in epoch milliseconds, by the server's clock. */
export function now(): number {
  return Date.now() + offsetMs;
}

/** The time, renewed every `everyMs`; all users of one pace share one timer. */
export function useNow(everyMs: number): number {
  return useSyncExternalStore(
    (listener) => subscribe(everyMs, listener),
    () => Math.floor(now() / everyMs) * everyMs,
  );
}

const timers = new Map<number, ReturnType<typeof setInterval>>();

function subscribe(everyMs: number, listener: () => void): () => void {
  const group = listeners.get(everyMs) ?? new Set();
  listeners.set(everyMs, group.add(listener));
  if (!timers.has(everyMs)) timers.set(everyMs, setInterval(() => group.forEach((tick) => tick()), Math.min(everyMs, 1_000)));
  return () => {
    group.delete(listener);
    if (group.size > 0) return;
    clearInterval(timers.get(everyMs));
    timers.delete(everyMs);
  };
}
