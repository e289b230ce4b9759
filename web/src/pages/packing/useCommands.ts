import { useRef, useState, useEffect } from 'react';
import { useNavigate } from 'react-router';
import { trPacking } from '../../text/trPacking.ts';
import { trProof } from '../../text/order/trProof.ts';
import { useMay } from '../../ui/access.ts';
import { useShortcuts, type Shortcuts } from '../../ui/shortcuts.ts';
import { useScanner } from '../frame/useScanner.ts';
import { readCommand, type Command } from './scans/commands.ts';
import type { PhotoView } from './photo/usePhotos.ts';
import type { StationView } from './useStation.ts';

export type StationWindow = 'none' | 'hold' | 'print' | 'restart' | 'settings';

/** What scans, command codes and keys do. A command waits until the scans before it are answered. */
export function useCommands(view: StationView, photos: PhotoView) {
  const navigate = useNavigate();
  const may = useMay();
  const [open, setOpen] = useState<StationWindow>('none');
  const waiting = useRef<Command>(undefined);
  const { current, stop, closing, counting, line, say } = view;
  const alive = current !== null && stop === null;

  const bad = (sentence: string) => say({ tone: 'bad', sentence });
  const back = () => {
    if (open !== 'none') setOpen('none');
    else if (photos.camera !== 'off') photos.close();
    else if (counting && closing !== null) view.halt();
    else if (view.signal !== null) view.hush();
    else void navigate('/orders');
  };
  const commands: Readonly<Record<Command, () => void>> = {
    confirm: () => {
      if (stop !== null) view.advance();
      else if (current === null) bad(trPacking.signal.noPackage);
      else if (closing === null) bad(trPacking.signal.notComplete);
      else view.confirm();
    },
    hold: () => {
      if (!may('holdOrders')) bad(trPacking.signal.mayNot);
      else if (alive) setOpen('hold');
      else bad(trPacking.signal.noPackage);
    },
    print: () => (view.lastPacked === null ? bad(trPacking.signal.nothingToPrint) : setOpen('print')),
    skip: () => (alive ? view.skip() : bad(trPacking.signal.noPackage)),
    photo: () => (alive ? photos.press(current) : bad(trProof.station.noPackage)),
    back,
  };

  // Without a network the device's own count must do.
  const idle = line.queue.waiting.length === 0 || view.offline;
  const obey = (command: Command) => {
    if (idle || command === 'back' || command === 'photo') commands[command]();
    else waiting.current = command;
  };
  useEffect(() => {
    const command = waiting.current;
    if (!idle || command === undefined) return;
    waiting.current = undefined;
    commands[command]();
  });

  const read = (code: string) => {
    const command = readCommand(code);
    if (command === 'unknown') bad(trPacking.signal.unknownCommand(code));
    else if (command !== null) obey(command);
    else if (current === null || stop !== null || view.confirming) bad(trPacking.signal.noPackage);
    else {
      setOpen('none');
      void view.read(code);
    }
  };
  useScanner(read);

  const enter: Shortcuts = stop !== null || closing !== null ? { Enter: () => obey('confirm') } : {};
  useShortcuts({ ...enter, h: () => obey('hold'), s: () => obey('skip'), r: () => { if (alive) setOpen('restart'); }, p: () => obey('print'), f: () => obey('photo'), Escape: back });

  return { open, setOpen, obey, read };
}
