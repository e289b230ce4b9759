import { useState } from 'react';
import { Link } from 'react-router';
import { keepScanner, readScanner } from '../../device/scanner.ts';
import { isRight, layoutsOf, proofCode, proofLength, readKeys, type KeyPress, type Layouts, type TypedCode } from '../../scanner/examination.ts';
import { trDoctor } from '../../text/scan/trDoctor.ts';
import { useMay } from '../../ui/access.ts';
import { now } from '../../ui/clock.ts';
import { formatDateTime } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ScanBand, type BandTone } from '../../ui/scan/ScanBand.tsx';
import { Forbidden } from '../../ui/States.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { play } from '../packing/device/sounds.ts';
import { CodeSheet } from '../packing/sheet/CodeSheet.tsx';
import { useRawKeys } from './useRawKeys.ts';

interface Findings {
  readonly typed: TypedCode;
  readonly layouts: Layouts;
  readonly read: number;
  readonly right: number;
}

interface Word {
  readonly tone: BandTone;
  readonly title: string;
  readonly text: string;
}

/** Makes this device and its scanner acquainted: one code tells how it types, ten more prove it. */
export function DoctorPage() {
  usePageTitle(trDoctor.title);
  const may = useMay();
  return may('packOrders') ? <Doctor /> : <Forbidden />;
}

function Doctor() {
  const [found, setFound] = useState<Findings | null>(null);
  const [word, setWord] = useState<Word | null>(null);
  const say = (next: Word) => {
    setWord(next);
    play(next.tone === 'good' || next.tone === 'done' ? next.tone : 'bad');
  };

  const meet = (typed: TypedCode) => {
    const layouts = layoutsOf(typed.text);
    if (layouts === null) say({ tone: 'bad', title: trDoctor.came(typed.text), text: trDoctor.notFirst });
    else {
      setFound({ typed, layouts, read: 0, right: 0 });
      say({ tone: 'good', title: trDoctor.heard, text: trDoctor.readThis(proofCode(0)) });
    }
  };
  const prove = (typed: TypedCode, { read, right, layouts, ...before }: Findings) => {
    const good = isRight(typed.text, proofCode(read));
    const slowest = before.typed.measuredMs < typed.measuredMs ? typed : before.typed;
    const next: Findings = { typed: slowest, layouts, read: read + 1, right: right + (good ? 1 : 0) };
    setFound(next);
    if (next.read < proofLength) {
      say(good ? { tone: 'good', title: trDoctor.good, text: trDoctor.readThis(proofCode(next.read)) } : { tone: 'bad', title: trDoctor.bad, text: trDoctor.came(typed.text) });
      return;
    }
    const score = scoreOf(next);
    keepScanner({ gapMs: slowest.gapMs, end: slowest.end, layouts, score, at: new Date(now()).toISOString() });
    say({ tone: score === 100 ? 'done' : 'bad', title: trDoctor.score(score), text: score === 100 ? trDoctor.proven : trDoctor.notProven });
  };
  useRawKeys((keys: readonly KeyPress[]) => {
    const typed = readKeys(keys);
    if (typed === null || (found !== null && found.read >= proofLength)) return;
    if (typed === 'hand') say({ tone: 'bad', title: trDoctor.bad, text: trDoctor.hand });
    else if (found === null) meet(typed);
    else prove(typed, found);
  });

  const restart = () => {
    setFound(null);
    setWord(null);
  };
  const { tone, title, text } = word ?? { tone: 'ready' as const, title: trDoctor.ready, text: trDoctor.readFirst };
  return (
    <>
      <Link className="back-link" to="/packing"><Icon name="arrowLeft" />{trDoctor.back}</Link>
      <header className="page-head"><div><h1>{trDoctor.title}</h1><p>{trDoctor.lead}</p></div></header>
      <div className="station doctor">
        <ScanBand tone={tone} title={title} text={text} />
        <Steps found={found} />
        {found === null ? <Last /> : <Found found={found} onAgain={restart} />}
      </div>
      <section className="doctor-sheet" aria-label={trDoctor.sheet}>
        <h2>{trDoctor.sheet}</h2>
        <p>{trDoctor.sheetText}</p>
        <CodeSheet kind="tests" picture={trDoctor.picture} />
      </section>
    </>
  );
}

const scoreOf = ({ right }: Findings) => Math.round((right / proofLength) * 100);

function Steps({ found }: { readonly found: Findings | null }) {
  const step = found === null ? 'layout' : found.read < proofLength ? 'proof' : 'done';
  return (
    <ol className="doctor-steps">
      {(['layout', 'proof', 'done'] as const).map((one) => <li key={one} aria-current={one === step ? 'step' : undefined}>{trDoctor.steps[one]}</li>)}
    </ol>
  );
}

function Found({ found, onAgain }: { readonly found: Findings; readonly onAgain: () => void }) {
  const { typed, layouts, read, right } = found;
  return (
    <section className="doctor-found" aria-label={trDoctor.findings}>
      <p className="number">{trDoctor.progress(right, read, proofLength)}</p>
      <progress max={proofLength} value={read} aria-label={trDoctor.steps.proof} />
      <dl>
        <div><dt>{trDoctor.scanner}</dt><dd>{trDoctor.layout(layouts.scanner)}</dd></div>
        <div><dt>{trDoctor.device}</dt><dd>{trDoctor.layout(layouts.device)}</dd></div>
        <div><dt>{trDoctor.end}</dt><dd>{trDoctor.ends[typed.end]}</dd></div>
        <div><dt>{trDoctor.pace}</dt><dd className="number">{trDoctor.ms(typed.measuredMs)}</dd></div>
      </dl>
      <p>{layouts.scanner === layouts.device ? trDoctor.same : trDoctor.differs}</p>
      <button type="button" className="btn btn-outline btn-station" onClick={onAgain}><Icon name="arrowClockwise" />{trDoctor.again}</button>
    </section>
  );
}

function Last() {
  const last = readScanner();
  return last === null ? null : <p>{trDoctor.last(last.score, formatDateTime(last.at))}</p>;
}
