import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { tr } from '../text/tr.ts';
import { Icon } from './Icon.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** A drawer at the edge where lines begin or end; a window in the middle when absent. */
  readonly side?: 'start' | 'end';
}

/** A window above the page. The browser's own modal dialog keeps the focus inside and gives it back. */
export function Dialog({ title, onClose, children, side }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  // Closed while it still stands in the page, or the browser would not give the focus back to what opened it.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      if (element?.open === true) element.close();
    };
  }, []);

  // The browser tells each close a moment later: that of a window which the page itself took away, or has shown again since, is nobody's wish.
  const closed = () => {
    if (dialog.current?.open === false) onClose();
  };

  const closeOnBackdrop = (event: React.MouseEvent<HTMLDialogElement>) => {
    if (event.target === dialog.current) onClose();
  };

  return (
    <dialog ref={dialog} className={side === undefined ? 'window' : `drawer drawer-${side}`} aria-labelledby={heading} onClose={closed} onClick={closeOnBackdrop}>
      <div className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="icon-button" aria-label={tr.close} onClick={onClose}><Icon name="x" /></button>
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
