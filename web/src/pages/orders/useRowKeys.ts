import { useShortcuts } from '../../ui/shortcuts.ts';

/**
 * j/k walk through the rows, x selects. The walk is the real focus on the row's link, so Enter opens, screen readers follow and the
 * focus ring shows the place.
 */
export function useRowKeys(onSelect: ((packageId: number) => void) | null): void {
  const move = (step: 1 | -1) => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-package]')];
    const current = focusedRow();
    const next = current === null ? rows.find((row) => row.getBoundingClientRect().top >= 0) : rows[rows.indexOf(current) + step];
    next?.querySelector<HTMLElement>('h3 a')?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
  };

  const toggle = () => {
    const packageId = focusedRow()?.dataset.package;
    if (packageId !== undefined) onSelect?.(Number(packageId));
  };

  useShortcuts({ j: () => move(1), k: () => move(-1), x: toggle });
}

function focusedRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-package]') ?? null;
}
