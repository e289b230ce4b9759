import { useShortcuts } from '../../ui/shortcuts.ts';

/** j/k walk through the products, x selects all sizes of one. The walk is the real focus, on the first size, so Enter opens it and the ring shows the place. */
export function useProductKeys(onToggle: ((barcodes: readonly string[]) => void) | null): void {
  const move = (step: 1 | -1) => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-product]')];
    const current = focusedRow();
    const next = current === null ? rows.find((row) => row.getBoundingClientRect().top >= 0) : rows[rows.indexOf(current) + step];
    next?.querySelector<HTMLElement>('.size-open')?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
  };

  useShortcuts({ j: () => move(1), k: () => move(-1), x: () => {
    const barcodes = focusedRow()?.dataset.product?.split('\n');
    if (barcodes !== undefined) onToggle?.(barcodes);
  } });
}

function focusedRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-product]') ?? null;
}
