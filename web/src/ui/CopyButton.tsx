import { useEffect, useState } from 'react';
import { tr } from '../text/tr.ts';
import { Icon } from './Icon.tsx';
import { toast } from './toasts.ts';

const confirmedMs = 1_500;

/** A number with its copy button; the tick appears only when the clipboard really took it. */
export function Copyable({ what, value }: { readonly what: string; readonly value: string }) {
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), confirmedMs);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    if (await toClipboard(value)) setCopied(true);
    else toast('bad', tr.toast.copyFailed);
  };

  return (
    <span className="copyable">
      <span className="number">{value}</span>
      <button type="button" className="icon-button" aria-label={tr.copy(what, value)} onClick={() => void copy()}>
        <Icon name={copied ? 'check' : 'copy'} />
      </button>
      <span className="visually-hidden" role="status">{copied ? tr.toast.copied(what) : ''}</span>
    </span>
  );
}

async function toClipboard(value: string): Promise<boolean> {
  // Absent on plain http outside localhost, whatever the type declarations say.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  try {
    await clipboard?.writeText(value);
    return clipboard !== undefined;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
