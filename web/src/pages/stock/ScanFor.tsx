import { trStock } from '../../text/stock/trStock.ts';
import { failureOf } from '../../ui/failure.ts';
import { CodeField } from '../../ui/scan/CodeField.tsx';
import { ScanBand, type BandTone } from '../../ui/scan/ScanBand.tsx';
import { useCodeLine } from '../../ui/scan/useCodeLine.ts';
import { useScanner } from '../frame/useScanner.ts';
import { play } from '../packing/device/sounds.ts';

export interface Word {
  readonly tone: Extract<BandTone, 'ready' | 'good' | 'bad' | 'info'>;
  readonly title: string;
  readonly text: string;
}

interface ScanForProps<A> {
  readonly word: Word;
  readonly onWord: (word: Word) => void;
  /** What a code means; the id makes a reading count once where it is counted. */
  readonly find: (code: string, scanId: string) => Promise<A>;
  readonly onFound: (found: A) => void;
  /** The word over a refusal. */
  readonly refused?: string;
}

/** Reads codes by scanner or by hand, in their order, also over a broken line. */
export function ScanFor<A>({ word, onWord, find, onFound, refused = trStock.bad }: ScanForProps<A>) {
  const line = useCodeLine<A>(({ code, scanId }) => find(code, scanId), {
    onAnswer: onFound,
    onRefused: (error) => {
      play('bad');
      onWord({ tone: 'bad', title: refused, text: failureOf(error).text });
    },
  });
  useScanner(line.read);
  return (
    <div className="station scan-out">
      {line.stalled
        ? <ScanBand tone="offline" title={trStock.offline(line.waiting)} text={trStock.offlineText} />
        : line.waiting > 0 ? <ScanBand tone="busy" title={trStock.busy} text="" /> : <ScanBand {...word} />}
      <CodeField label={trStock.scan} send={trStock.send} onCode={line.read} />
    </div>
  );
}
