import { useShortcuts } from '../../../ui/shortcuts.ts';

/** j/k walk through the rows, x selects; the walk is the real focus on the row's link, so that Enter opens and screen readers follow. */
export function useProblemKeys(onSelect: (id: number) => void, onNone: () => void): void {
  const move = (step: 1 | -1) => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-problem]')];
    const current = focusedRow();
    const next = current === null ? rows.find((row) => row.getBoundingClientRect().top >= 0) : rows[rows.indexOf(current) + step];
    next?.querySelector<HTMLElement>('h2 a')?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
  };

  const toggle = () => {
    const id = focusedRow()?.dataset.problem;
    if (id !== undefined) onSelect(Number(id));
  };

  useShortcuts({ j: () => move(1), k: () => move(-1), x: toggle, Escape: onNone });
}

function focusedRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-problem]') ?? null;
}
