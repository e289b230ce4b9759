import { useState, type ReactNode, type SubmitEvent } from 'react';
import { trPacking } from '../../text/trPacking.ts';
import { trProof } from '../../text/order/trProof.ts';
import { useMay } from '../../ui/access.ts';
import { CameraButton } from '../../ui/camera/CameraButton.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import type { useCommands } from './useCommands.ts';
import type { StationView } from './useStation.ts';

interface DeedsProps {
  readonly view: StationView;
  readonly commands: ReturnType<typeof useCommands>;
  readonly station: string;
  readonly onPhoto: () => void;
}

/** Every deed as a large button with its key; the station never needs them. */
export function Deeds({ view, commands: { obey, read, setOpen }, station, onPhoto }: DeedsProps) {
  const may = useMay();
  const [text, setText] = useState('');
  const alive = view.current !== null && view.stop === null;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() !== '') read(text.trim());
    setText('');
  };

  return (
    <section className="deeds">
      {alive && (
        <>
          <Deed icon="check" keys="Enter" primary off={view.closing === null || view.busy} onDo={() => obey('confirm')}>{trPacking.deeds.confirm}</Deed>
          {may('holdOrders') && <Deed icon="pause" keys="h" off={view.busy} onDo={() => obey('hold')}>{trPacking.deeds.hold}</Deed>}
          <Deed icon="skip" keys="s" off={view.busy} onDo={() => obey('skip')}>{trPacking.deeds.skip}</Deed>
          <Deed icon="arrowClockwise" keys="r" off={view.busy} onDo={() => setOpen('restart')}>{trPacking.deeds.restart}</Deed>
          <Deed icon="camera" keys="f" off={false} onDo={onPhoto}>{trProof.station.deed}</Deed>
        </>
      )}
      {view.lastPacked !== null && <Deed icon="printer" keys="p" off={false} onDo={() => obey('print')}>{trPacking.deeds.print}</Deed>}
      <form className="type-code" onSubmit={submit}>
        <Icon name="keyboard" />
        <input className="form-control" aria-label={trPacking.deeds.typeLabel} placeholder={trPacking.deeds.typeCode} autoComplete="off" spellCheck={false} maxLength={300}
          value={text} onChange={({ target }) => setText(target.value)} />
      </form>
      <CameraButton onCode={read} />
      <button type="button" className="btn btn-outline btn-station" aria-label={`${trPacking.deeds.settings}: ${station}`} onClick={() => setOpen('settings')}>
        <Icon name="gear" />{station}
      </button>
    </section>
  );
}

interface DeedProps {
  readonly icon: IconName;
  readonly keys: string;
  readonly off: boolean;
  readonly primary?: boolean;
  readonly onDo: () => void;
  readonly children: ReactNode;
}

function Deed({ icon, keys, off, primary = false, onDo, children }: DeedProps) {
  return (
    <button type="button" className={`btn btn-station ${primary ? 'btn-primary' : 'btn-outline'}`} aria-disabled={off} aria-keyshortcuts={keys} onClick={(event) => {
      // A button that keeps the focus would answer the next Enter.
      event.currentTarget.blur();
      if (!off) onDo();
    }}>
      <Icon name={icon} /><span>{children}</span><kbd>{keys}</kbd>
    </button>
  );
}
