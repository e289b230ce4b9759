import { trKeys } from '../../text/trKeys.ts';
import { Dialog } from '../../ui/Dialog.tsx';

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={trKeys.title} onClose={onClose}>
      <dl className="keys">
        {trKeys.rows.map(([key, text]) => (
          <div key={key}><dt><kbd>{key}</kbd></dt><dd>{text}</dd></div>
        ))}
      </dl>
      <p>{trKeys.scanner}</p>
    </Dialog>
  );
}
