import { useSyncExternalStore } from 'react';

/** How this device gets a label onto paper: through the browser, raw to a Zebra, or as a file. */
export const printWays = ['paper', 'usb', 'serial', 'file'] as const;
export type PrintWay = (typeof printWays)[number];

const key = 'gullu.printer';
const listeners = new Set<() => void>();

export function usePrintWay(): PrintWay {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, readPrintWay);
}

export function readPrintWay(): PrintWay {
  const kept = localStorage.getItem(key);
  return printWays.find((way) => way === kept) ?? 'paper';
}

export function choosePrintWay(way: PrintWay): void {
  localStorage.setItem(key, way);
  listeners.forEach((listener) => listener());
}
