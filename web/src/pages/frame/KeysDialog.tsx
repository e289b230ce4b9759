import { tr } from '../../text/tr.ts';
import { Dialog } from '../../ui/Dialog.tsx';

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={tr.keys.title} onClose={onClose}>
      <dl className="keys">
        {tr.keys.rows.map(([key, text]) => (
          <div key={key}><dt><kbd>{key}</kbd></dt><dd>{text}</dd></div>
        ))}
      </dl>
      <p>{tr.keys.scanner}</p>
    </Dialog>
  );
}
