import { trPacking } from '../../text/trPacking.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';

interface CopyProps {
  readonly onPrint: (reason: string) => void;
  readonly onClose: () => void;
}

const reasons = Object.values(trPacking.copyReasons);

/** A second label of one package can send two parcels to one door, so the copy is marked and its reason is kept. */
export function CopyDialog({ onPrint, onClose }: CopyProps) {
  useShortcuts(Object.fromEntries(reasons.map((reason, index) => [String(index + 1), () => onPrint(reason)])), 'window');
  return (
    <Dialog title={trPacking.copyTitle} onClose={onClose}>
      <p>{trPacking.copyText}</p>
      <ol className="hold-reasons">
        {reasons.map((reason, index) => (
          <li key={reason}><button type="button" className="btn btn-outline" onClick={() => onPrint(reason)}><kbd>{index + 1}</kbd>{reason}</button></li>
        ))}
      </ol>
    </Dialog>
  );
}
