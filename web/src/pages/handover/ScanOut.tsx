import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { scanParcel } from '../../api/handover.ts';
import type { ParcelAnswer } from '../../api/types.ts';
import { trHandover } from '../../text/trHandover.ts';
import { CodeField } from '../../ui/scan/CodeField.tsx';
import { failureOf } from '../../ui/failure.ts';
import { ScanBand } from '../../ui/scan/ScanBand.tsx';
import { useCodeLine } from '../../ui/scan/useCodeLine.ts';
import { useScanner } from '../frame/useScanner.ts';
import { play } from '../packing/device/sounds.ts';

interface Word {
  readonly tone: 'good' | 'bad' | 'info';
  readonly title: string;
  readonly text: string;
}

/** Reads parcels: each says at once whether it may leave. */
export function ScanOut({ id }: { readonly id: number }) {
  const client = useQueryClient();
  const [word, setWord] = useState<Word | null>(null);
  const say = (said: Word) => {
    setWord(said);
    play(said.tone === 'bad' ? 'bad' : 'good');
    void client.invalidateQueries({ queryKey: ['handovers'] });
  };
  const line = useCodeLine<ParcelAnswer>(({ scanId, code }) => scanParcel(id, scanId, code), {
    onAnswer: (answer) => say(wordOf(answer)),
    onRefused: (error) => say({ tone: 'bad', title: trHandover.one.bad, text: failureOf(error).title }),
  });
  useScanner(line.read);
  return (
    <div className="station scan-out">
      {bandOf(line.waiting, line.stalled, word)}
      <CodeField label={trHandover.one.type} send={trHandover.one.send} onCode={line.read} />
    </div>
  );
}

function wordOf({ result, sentence }: ParcelAnswer): Word {
  if (result === 'handedOver') return { tone: 'good', title: trHandover.one.good, text: sentence };
  return result === 'alreadyScanned' ? { tone: 'info', title: trHandover.one.again, text: sentence } : { tone: 'bad', title: trHandover.one.bad, text: sentence };
}

function bandOf(waiting: number, stalled: boolean, word: Word | null) {
  if (stalled) return <ScanBand tone="offline" title={trHandover.one.offline(waiting)} text={trHandover.one.offlineText} />;
  if (waiting > 0) return <ScanBand tone="busy" title={trHandover.one.busy} text="" />;
  return word === null ? <ScanBand tone="ready" title={trHandover.one.ready} text={trHandover.one.readyText} /> : <ScanBand {...word} />;
}
