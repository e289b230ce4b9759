import { useSyncExternalStore } from 'react';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

// The key that public/early.js reads before the first paint.
const key = 'gullu.theme';
const listeners = new Set<() => void>();

/** The chosen theme; it is a taste of this device, not of the person, so it stays in the browser. */
export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, readTheme);
}

export function chooseTheme(theme: Theme): void {
  if (theme === 'auto') {
    localStorage.removeItem(key);
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem(key, theme);
    document.documentElement.dataset.theme = theme;
  }
  listeners.forEach((listener) => listener());
}

function readTheme(): Theme {
  const stored = localStorage.getItem(key);
  return stored === 'light' || stored === 'dark' ? stored : 'auto';
}
