import { useState } from 'react';
import { choosePrintWay, printWays, usePrintWay, type PrintWay } from '../../../device/printer.ts';
import { trStation } from '../../../text/trStation.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { chooseSerial } from './serial.ts';
import { PrinterTrouble } from './trouble.ts';
import { chooseUsb } from './usb.ts';

const choosers: Readonly<Partial<Record<PrintWay, () => Promise<string>>>> = { usb: chooseUsb, serial: chooseSerial };

/** How this device prints; a printer that the browser talks to itself must be shown to it once. */
export function PrinterChoice() {
  const way = usePrintWay();
  const [word, setWord] = useState('');
  const choose = choosers[way];

  const show = async () => {
    try {
      setWord(trStation.print.chosen(await choose?.() ?? ''));
    } catch (error) {
      // The person closed the browser's list, or the browser cannot do it.
      setWord(error instanceof PrinterTrouble ? trStation.print.troubles[error.trouble] : trStation.print.notChosen);
    }
  };

  return (
    <>
      <label htmlFor="print-way">{trStation.print.way}</label>
      <select id="print-way" className="form-control" value={way} aria-describedby="print-way-text" onChange={({ target }) => {
        choosePrintWay(printWays.find((one) => one === target.value) ?? 'paper');
        setWord('');
      }}>
        {printWays.map((one) => <option key={one} value={one}>{trStation.print.ways[one]}</option>)}
      </select>
      <p id="print-way-text">{trStation.print.wayTexts[way]}</p>
      {choose !== undefined && <button type="button" className="btn btn-outline btn-station" onClick={() => void show()}><Icon name="printer" />{trStation.print.choose}</button>}
      <p role="status">{word}</p>
    </>
  );
}
