import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { queueQuery, type PackingFilter } from '../../api/packing.ts';
import { aheadChoices, setAhead, useAhead } from '../../device/ahead.ts';
import { setEveningDark, useEveningDark } from '../../device/evening.ts';
import { nameStation, setVolume, useVolume } from '../../device/station.ts';
import { trPacking } from '../../text/trPacking.ts';
import { trStation } from '../../text/trStation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { play, type Sound } from './device/sounds.ts';
import { PrinterChoice } from './print/PrinterChoice.tsx';
import { StationName } from './PackingPage.tsx';

interface SettingsProps {
  readonly station: string;
  readonly filter: PackingFilter;
  readonly onFilter: (filter: PackingFilter) => void;
  readonly onClose: () => void;
}

const sounds: readonly { readonly sound: Sound; readonly icon: IconName }[] = [
  { sound: 'good', icon: 'checkCircle' }, { sound: 'bad', icon: 'xCircle' }, { sound: 'done', icon: 'boxSeam' },
];

export function StationSettings({ station, filter, onFilter, onClose }: SettingsProps) {
  const volume = useVolume();
  const evening = useEveningDark();
  const ahead = useAhead();
  const [renaming, setRenaming] = useState(false);
  const { data } = useQuery(queueQuery({ carrier: null, onePair: false }));
  if (renaming) return <Dialog title={trPacking.station.rename} onClose={onClose}><StationName first={station} onName={nameStation} /></Dialog>;
  return (
    <Dialog title={trPacking.station.title} onClose={onClose}>
      <div className="station-settings">
        <p>{trPacking.station.name}: <strong>{station}</strong></p>
        <button type="button" className="btn btn-outline btn-station" onClick={() => setRenaming(true)}>{trPacking.station.rename}</button>
        <label htmlFor="volume"><Icon name="volume" /> {trPacking.station.volume}: <span className="number">{volume === 0 ? trPacking.station.mute : `%${volume}`}</span></label>
        <input id="volume" type="range" min={0} max={100} step={5} value={volume} onChange={({ target }) => setVolume(target.valueAsNumber)} />
        <div className="sound-tests" role="group" aria-label={trPacking.station.test}>
          {sounds.map(({ sound, icon }) => (
            <button key={sound} type="button" className="btn btn-outline btn-station" onClick={() => play(sound)}><Icon name={icon} />{trPacking.station.sounds[sound]}</button>
          ))}
        </div>
        <label className="check-line">
          <input type="checkbox" className="tick" checked={evening} onChange={({ target }) => {
            setEveningDark(target.checked);
            target.blur();
          }} />{trPacking.station.evening}
        </label>
        <PrinterChoice />
        <label htmlFor="carrier">{trPacking.station.carrier}</label>
        <select id="carrier" className="form-control" value={filter.carrier ?? ''} onChange={({ target }) => {
          // A field that keeps the focus would take the first letters of a scan for a choice.
          target.blur();
          onFilter({ ...filter, carrier: target.value === '' ? null : target.value });
        }}>
          <option value="">{trPacking.station.anyCarrier}</option>
          {data?.carriers.map((carrier) => <option key={carrier} value={carrier}>{carrier}</option>)}
        </select>
        <label htmlFor="ahead">{trStation.offline.ahead}</label>
        <select id="ahead" className="form-control" value={ahead} onChange={({ target }) => {
          target.blur();
          setAhead(Number(target.value));
        }}>
          {aheadChoices.map((count) => <option key={count} value={count}>{trStation.offline.aheadChoice(count)}</option>)}
        </select>
        <label className="check-line">
          <input type="checkbox" className="tick" checked={filter.onePair} onChange={({ target }) => onFilter({ ...filter, onePair: target.checked })} />{trPacking.station.onePair}
        </label>
        <Link className="btn btn-outline btn-station" to="/packing/sheet"><Icon name="printer" />{trPacking.station.sheet}</Link>
        <Link className="btn btn-outline btn-station" to="/doctor"><Icon name="upcScan" />{trStation.doctor}</Link>
      </div>
    </Dialog>
  );
}
