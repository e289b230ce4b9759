import { useSearchParams } from 'react-router';
import type { PackingFilter } from '../../api/packing.ts';
import type { PackingState } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { trPacking } from '../../text/trPacking.ts';
import { Deadline } from '../../ui/Deadline.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice, Notice, Waiting } from '../../ui/States.tsx';
import { HoldDialog } from '../hold/HoldDialog.tsx';
import { Band } from './Band.tsx';
import { Deeds } from './Deeds.tsx';
import { useEveningTheme } from './device/useEveningTheme.ts';
import { useWakeLock } from './device/useWakeLock.ts';
import { BoxList } from './offline/BoxList.tsx';
import { ShelfNotice } from './offline/ShelfNotice.tsx';
import { PhotoCamera, PhotoLine } from './photo/PhotoLine.tsx';
import { usePhotos } from './photo/usePhotos.ts';
import { PrintLine } from './print/PrintLine.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import { StationSettings } from './StationSettings.tsx';
import { StopScreen } from './StopScreen.tsx';
import { Strip } from './Strip.tsx';
import { Table } from './Table.tsx';
import { useCommands } from './useCommands.ts';
import { useStation, type StationView } from './useStation.ts';

export function Station({ station }: { readonly station: string }) {
  const [params, setParams] = useSearchParams();
  const filter: PackingFilter = { carrier: params.get('carrier'), onePair: params.get('onePair') === 'true', wave: waveOf(params) };
  const view = useStation(station, filter);
  const photos = usePhotos();
  const commands = useCommands(view, photos);
  const { open, setOpen } = commands;
  const close = () => setOpen('none');
  useWakeLock(view.current !== null);
  useEveningTheme();

  const choose = ({ carrier, onePair }: PackingFilter) => {
    const chosen = new URLSearchParams();
    if (carrier !== null) chosen.set('carrier', carrier);
    if (onePair) chosen.set('onePair', 'true');
    setParams(chosen, { replace: true });
  };

  return (
    <div className="station">
      <h1 className="visually-hidden">{trPacking.packing.title}</h1>
      <Band view={view} />
      <ShelfNotice shelf={view.shelf} />
      <BoxList shelf={view.shelf} />
      <OnTable view={view} filtered={filter.carrier !== null || filter.onePair || filter.wave != null} onClear={() => choose({ carrier: null, onePair: false })} />
      <PhotoCamera photos={photos} current={view.current} onTake={() => commands.obey('photo')} />
      <Deeds view={view} commands={commands} station={station} onPhoto={() => commands.obey('photo')} />
      <PhotoLine photos={photos} />
      <PrintLine printer={view.printer} />
      <Strip filter={filter} station={station} view={view} />
      {view.stop !== null && view.current !== null && <StopScreen stop={view.stop} orderNumber={view.current.orderNumber} onNext={view.advance} />}
      {open === 'hold' && <HoldDialog onClose={close} onHold={(reason, note) => {
        close();
        view.hold(reason, note);
      }} />}
      {open === 'restart' && (
        <Dialog title={trPacking.deeds.restartTitle} onClose={close}>
          <p>{trPacking.deeds.restartText}</p>
          <div className="dialog-actions">
            <button type="button" className="btn btn-primary btn-station" onClick={() => {
              close();
              view.restart();
            }}>{trPacking.deeds.restart}</button>
            <button type="button" className="btn btn-outline btn-station" onClick={close}>{tr.cancel}</button>
          </div>
        </Dialog>
      )}
      {open === 'print' && <CopyDialog onClose={close} onPrint={(reason) => {
        close();
        if (view.lastPacked !== null) view.printer.print(view.lastPacked, reason);
      }} />}
      {open === 'settings' && <StationSettings station={station} filter={filter} onFilter={choose} onClose={close} />}
    </div>
  );
}

/** The picked wave whose packages are packed; null for the ordinary queue. */
function waveOf(params: URLSearchParams): number | null {
  const wave = params.get('wave');
  return wave !== null && /^\d{1,15}$/.test(wave) ? Number(wave) : null;
}

function OnTable({ view, filtered, onClear }: { readonly view: StationView; readonly filtered: boolean; readonly onClear: () => void }) {
  const { asked, current } = view;
  if (current !== null) {
    return (
      <section className="on-table" aria-label={trPacking.packing.lines}>
        <Head state={current} />
        <Table state={current} />
      </section>
    );
  }
  if (asked.error !== null) return <section className="on-table on-table-bare"><FailureNotice error={asked.error} onRetry={asked.refetch} /></section>;
  if (asked.data === undefined) return <section className="on-table on-table-bare"><Waiting text={trPacking.packing.taking} /></section>;
  return (
    <section className="on-table on-table-bare">
      <Notice icon="checkCircle" title={trPacking.packing.emptyTitle} text={trPacking.packing.emptyText}>
        {filtered && <button type="button" className="btn btn-outline btn-station" onClick={onClear}>{trPacking.packing.emptyFilter}</button>}
      </Notice>
    </section>
  );
}

function Head({ state }: { readonly state: PackingState }) {
  const marks = [
    state.giftBox ? trPacking.packing.gift : null,
    state.fastDelivery ? trPacking.packing.fast : null,
    state.microExport ? trPacking.packing.export : null,
    state.siblings > 0 ? trPacking.packing.siblings(state.siblings) : null,
  ].filter((mark) => mark !== null);
  return (
    <header className="table-head">
      <p className="table-order">
        <strong className="number">{state.orderNumber}</strong>
        <span>{state.carrier ?? trPacking.packing.noCarrier} · {trPacking.packing.pairs(state.pairs)}</span>
      </p>
      {marks.map((mark) => <span key={mark} className="chip chip-amber"><Icon name="flag" />{mark}</span>)}
      <Deadline handOverBy={state.handOverBy ?? null} />
    </header>
  );
}
