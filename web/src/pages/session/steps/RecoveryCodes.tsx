import { trSteps } from '../../../text/staff/trSteps.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { toast } from '../../../ui/toasts.ts';

/** Told once; the person goes on when they are kept. */
export function RecoveryCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const words = trSteps.recovery;
  const copy = () => void navigator.clipboard.writeText(codes.join('\n')).then(() => toast('good', words.copied));
  return (
    <>
      <p className="lead-text">{words.text}</p>
      <ul className="recovery-codes" aria-label={words.list}>{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
      {/* Browsers give the clipboard to secure pages only. */}
      {window.isSecureContext && <button type="button" className="btn btn-outline btn-wide" onClick={copy}><Icon name="copy" />{words.copy}</button>}
      <button type="button" className="btn btn-outline btn-wide" onClick={() => window.print()}><Icon name="printer" />{words.print}</button>
      <button type="button" className="btn btn-primary btn-wide" autoFocus onClick={onKept}>{words.kept}</button>
    </>
  );
}
