import { useState, type SubmitEvent } from 'react';
import { longestStation, nameStation, useStationName } from '../../device/station.ts';
import { trPacking } from '../../text/trPacking.ts';
import { useMay } from '../../ui/access.ts';
import { Forbidden, Notice, Waiting } from '../../ui/States.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { useOneTab } from './device/useOneTab.ts';
import { Station } from './Station.tsx';

/** The packing station. The device is asked for its name once; everything else goes by itself. */
export function PackingPage() {
  usePageTitle(trPacking.packing.title);
  const may = useMay();
  const station = useStationName();
  if (!may('packOrders')) return <Forbidden />;
  return station === null ? <StationName first="" onName={nameStation} /> : <OneTable key={station} station={station} />;
}

function OneTable({ station }: { readonly station: string }) {
  const { place, take } = useOneTab();
  if (place === 'here') return <Station station={station} />;
  if (place === 'asking') return <Waiting text={trPacking.packing.taking} />;
  return (
    <Notice page icon="pause" title={trPacking.packing.otherTab} text={trPacking.packing.otherTabText}>
      <button type="button" className="btn btn-primary btn-station" onClick={take}>{trPacking.packing.otherTabTake}</button>
    </Notice>
  );
}

export function StationName({ first, onName }: { readonly first: string; readonly onName: (name: string) => void }) {
  const [text, setText] = useState(first);
  const [missing, setMissing] = useState(false);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const name = text.trim();
    if (name === '' || name.length > longestStation) setMissing(true);
    else onName(name);
  };

  return (
    <form className="station-name" onSubmit={submit} noValidate>
      <h1>{trPacking.packing.stationTitle}</h1>
      <p>{trPacking.packing.stationText}</p>
      <label htmlFor="station-name">{trPacking.packing.stationLabel}</label>
      <input id="station-name" className="form-control" autoFocus autoComplete="off" maxLength={longestStation} value={text}
        aria-invalid={missing} aria-describedby="station-name-error" onChange={({ target }) => {
          setText(target.value);
          setMissing(false);
        }} />
      <p id="station-name-error" className="field-error" role="status">{missing ? trPacking.packing.stationNeeded : ''}</p>
      <button type="submit" className="btn btn-primary btn-wide">{trPacking.packing.stationSave}</button>
    </form>
  );
}
