import { lazy, Suspense, useState } from 'react';
import { trCamera } from '../../text/scan/trCamera.ts';
import { Icon } from '../Icon.tsx';
import { Waiting } from '../States.tsx';

const CameraPanel = lazy(async () => ({ default: (await import('./CameraPanel.tsx')).CameraPanel }));

/** For whoever has no hand scanner: opens the camera, whose readings take the way of all scans. */
export function CameraButton({ onCode }: { readonly onCode: (code: string) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="btn btn-outline" aria-expanded={open} onClick={(event) => {
        // A button that keeps the focus would take the scanner's Enter for a press.
        event.currentTarget.blur();
        setOpen(!open);
      }}>
        <Icon name={open ? 'x' : 'upcScan'} />{open ? trCamera.close : trCamera.open}
      </button>
      {open && <Suspense fallback={<Waiting text={trCamera.opening} />}><CameraPanel onCode={onCode} /></Suspense>}
    </>
  );
}
