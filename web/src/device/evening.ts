import { useSyncExternalStore } from 'react';

/** Whether this device's station turns dark in the evening; kept as "off" only, since on is usual. */
const key = 'gullu.evening';
const listeners = new Set<() => void>();

export function useEveningDark(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, () => localStorage.getItem(key) !== 'off');
}

export function setEveningDark(on: boolean): void {
  if (on) localStorage.removeItem(key);
  else localStorage.setItem(key, 'off');
  listeners.forEach((listener) => listener());
}

const hourInIstanbul = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Istanbul', hour: '2-digit', hour12: false });

/** From 20:00 to 06:00 in Istanbul. */
export function isEvening(epochMs: number): boolean {
  const hour = Number(hourInIstanbul.format(epochMs)) % 24;
  return hour >= 20 || hour < 6;
}
