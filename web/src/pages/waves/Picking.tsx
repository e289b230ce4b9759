import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { newId } from '../../api/http.ts';
import type { HoldReason, PickAnswer, WaveState } from '../../api/types.ts';
import { pickCode, reportMissing } from '../../api/waves.ts';
import { trWaves } from '../../text/trWaves.ts';
import { failureOf } from '../../ui/failure.ts';
import { CodeField } from '../../ui/scan/CodeField.tsx';
import { ScanBand } from '../../ui/scan/ScanBand.tsx';
import { useCodeLine } from '../../ui/scan/useCodeLine.ts';
import { useScanner } from '../frame/useScanner.ts';
import { HoldDialog } from '../hold/HoldDialog.tsx';
import { play } from '../packing/device/sounds.ts';
import { PickList } from './PickList.tsx';

interface Word {
  readonly tone: 'good' | 'done' | 'bad' | 'info';
  readonly title: string;
  readonly text: string;
}

/** Reads pairs as they are taken, and says where each belongs. What is picked or closed is only shown. */
export function Picking({ wave, children }: { readonly wave: WaveState; readonly children: ReactNode }) {
  const client = useQueryClient();
  const { id, pickedAt } = wave.head;
  const open = wave.closedAt === null && pickedAt === null;
  const [word, setWord] = useState<Word | null>(null);
  const [missing, setMissing] = useState<{ readonly barcode: string; readonly pickId: string } | null>(null);
  const say = (said: Word) => {
    setWord(said);
    play(said.tone === 'info' ? 'good' : said.tone);
    void client.invalidateQueries({ queryKey: ['waves'] });
  };
  const refuse = (error: Error) => say({ tone: 'bad', title: trWaves.one.bad, text: failureOf(error).title });
  const line = useCodeLine<PickAnswer>(({ scanId, code }) => pickCode(id, scanId, code), { onAnswer: (answer) => say(wordOf(answer)), onRefused: refuse });
  const missingOne = useMutation({
    mutationFn: ({ reason, note }: { readonly reason: HoldReason; readonly note: string | null }) => reportMissing(id, missing?.pickId ?? newId(), missing?.barcode ?? '', reason, note),
    onSuccess: (answer) => {
      setMissing(null);
      say(wordOf(answer));
    },
    // The same report is offered again under the same id, so that a lost answer puts no second package aside.
    onError: refuse,
  });
  useScanner((code) => { if (open) line.read(code); });
  return (
    <>
      {(open || word !== null) && (
        <div className="station scan-out">
          {bandOf(line.waiting, line.stalled, word)}
          {open && <CodeField label={trWaves.one.type} send={trWaves.one.send} onCode={line.read} />}
        </div>
      )}
      {children}
      <PickList rows={wave.rows} onMissing={open ? (barcode) => setMissing({ barcode, pickId: newId() }) : null} />
      {missing !== null && <HoldDialog onClose={() => setMissing(null)} onHold={(reason, note) => { if (!missingOne.isPending) missingOne.mutate({ reason, note }); }} />}
    </>
  );
}

function wordOf({ result, sentence }: PickAnswer): Word {
  if (result === 'picked') return { tone: 'good', title: trWaves.one.good, text: sentence };
  if (result === 'finished') return { tone: 'done', title: trWaves.one.done, text: sentence };
  return result === 'missing' ? { tone: 'info', title: trWaves.one.short, text: sentence } : { tone: 'bad', title: trWaves.one.bad, text: sentence };
}

function bandOf(waiting: number, stalled: boolean, word: Word | null) {
  if (stalled) return <ScanBand tone="offline" title={trWaves.one.offline(waiting)} text={trWaves.one.offlineText} />;
  if (waiting > 0) return <ScanBand tone="busy" title={trWaves.one.busy} text="" />;
  return word === null ? <ScanBand tone="ready" title={trWaves.one.ready} text={trWaves.one.readyText} /> : <ScanBand {...word} />;
}
