import { useState } from 'react';
import { choosePrintWay, printWays, usePrintWay, type PrintWay } from '../../../device/printer.ts';
import { trPacking } from '../../../text/trPacking.ts';
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
      setWord(trPacking.print.chosen(await choose?.() ?? ''));
    } catch (error) {
      // The person closed the browser's list, or the browser cannot do it.
      setWord(error instanceof PrinterTrouble ? trPacking.print.troubles[error.trouble] : trPacking.print.notChosen);
    }
  };

  return (
    <>
      <label htmlFor="print-way">{trPacking.print.way}</label>
      <select id="print-way" className="form-control" value={way} aria-describedby="print-way-text" onChange={({ target }) => {
        choosePrintWay(printWays.find((one) => one === target.value) ?? 'paper');
        setWord('');
      }}>
        {printWays.map((one) => <option key={one} value={one}>{trPacking.print.ways[one]}</option>)}
      </select>
      <p id="print-way-text">{trPacking.print.wayTexts[way]}</p>
      {choose !== undefined && <button type="button" className="btn btn-outline btn-station" onClick={() => void show()}><Icon name="printer" />{trPacking.print.choose}</button>}
      <p role="status">{word}</p>
    </>
  );
}
