import { useSyncExternalStore } from 'react';

export interface Toast {
  readonly id: number;
  readonly tone: 'good' | 'bad' | 'info';
  readonly text: string;
  readonly code?: string | null;
}

const shownMs = 6_000;
let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Says what happened to what. Bad news stay until they are dismissed; the rest leaves by itself. */
export function toast(tone: Toast['tone'], text: string, code: string | null = null): void {
  const id = ++lastId;
  change([...toasts.slice(-2), { id, tone, text, code }]);
  if (tone !== 'bad') setTimeout(() => dismiss(id), shownMs);
}

export function dismiss(id: number): void {
  change(toasts.filter((shown) => shown.id !== id));
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, () => toasts);
}

function change(next: readonly Toast[]): void {
  toasts = next;
  listeners.forEach((listener) => listener());
}
