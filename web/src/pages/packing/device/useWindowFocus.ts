import { useEffect, useState } from 'react';

/** False while another window has the keyboard, and scans would go there. A frame of our own never keeps it. */
export function useWindowFocus(): boolean {
  const [focused, setFocused] = useState(() => document.hasFocus());
  useEffect(() => {
    const look = () => {
      if (document.activeElement instanceof HTMLIFrameElement) window.focus();
      setFocused(document.hasFocus());
    };
    window.addEventListener('blur', look);
    window.addEventListener('focus', look);
    return () => {
      window.removeEventListener('blur', look);
      window.removeEventListener('focus', look);
    };
  }, []);
  return focused;
}
