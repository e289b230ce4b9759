import { useSyncExternalStore } from 'react';

/** How many packages this device leases beforehand, to be without a network; the server gives 20 at most. */
export const aheadChoices = [1, 5, 10, 20] as const;

const key = 'gullu.ahead';
const usual = 20;
const listeners = new Set<() => void>();

export function useAhead(): number {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, () => aheadChoices.find((choice) => String(choice) === localStorage.getItem(key)) ?? usual);
}

export function setAhead(count: number): void {
  localStorage.setItem(key, String(count));
  listeners.forEach((listener) => listener());
}
