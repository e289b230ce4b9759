import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

interface MenuProps {
  readonly label: ReactNode;
  /** Said by screen readers when the label is a picture. */
  readonly name?: string;
  readonly className: string;
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
}

/** A button that opens a list of links below it: closes on Escape, on a choice, and when focus or pointer go elsewhere. */
export function Menu({ label, name, className, align = 'start', children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };

  return (
    <div ref={root} className="menu" onKeyDown={onKeyDown}>
      <button type="button" className={className} aria-expanded={open} aria-label={name} onClick={() => setOpen(!open)}>{label}</button>
      {open && <div className={`menu-panel menu-${align}`} onClick={() => setOpen(false)}>{children}</div>}
    </div>
  );
}
