import { useState, type SubmitEvent } from 'react';
import type { ProblemList } from '../../../api/types.ts';
import { tr } from '../../../text/tr.ts';
import { trInbox as words } from '../../../text/upkeep/trInbox.ts';
import { trProblems } from '../../../text/upkeep/trProblems.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { Handling } from './useHandling.ts';

const titles = { give: words.giveTitle, note: words.noteTitle, close: words.closeTitle } as const;
const yes = { give: words.giveYes, note: words.noteYes, close: words.closeYes } as const;

/** Asks for the word or the person that a deed needs; then it tells of each problem what became of it. */
export function DeedDialogs({ handling, solvers }: { readonly handling: Handling } & Pick<ProblemList, 'solvers'>) {
  const { asking, results, rest } = handling;
  return (
    <>
      {asking !== null && <DeedDialog key={asking.deed} handling={handling} asking={asking} solvers={solvers} />}
      {results !== null && (
        <Dialog title={words.resultTitle} onClose={rest}>
          <ul className="settings-changes">
            {results.map(({ id, outcome, problem }) => (
              <li key={id}><strong>{trProblems.causes[problem.cause]} <code>{problem.subject}</code></strong><span>{words.outcomes[outcome]}</span></li>
            ))}
          </ul>
          <div className="dialog-actions"><button type="button" className="btn btn-outline" onClick={rest}>{tr.close}</button></div>
        </Dialog>
      )}
    </>
  );
}

interface DialogProps extends Pick<ProblemList, 'solvers'> {
  readonly handling: Handling;
  readonly asking: NonNullable<Handling['asking']>;
}

function DeedDialog({ handling: { act, busy, rest }, asking: { deed, problems }, solvers }: DialogProps) {
  const [said, setSaid] = useState('');
  const [owner, setOwner] = useState('');
  const ready = !busy && (deed === 'give' ? owner !== '' : said.trim() !== '');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ready) act(deed, problems, deed === 'give' ? { owner, said: null } : { owner: null, said });
  };
  const hint = deed === 'close' ? words.closeHint : words.noteHint;
  return (
    <Dialog title={titles[deed]} onClose={rest}>
      <form onSubmit={submit} className="deed-form">
        {problems.length > 1 && <p>{words.about(problems.length)}</p>}
        {deed === 'give'
          ? (
            <label>{words.giveTo}
              <select className="form-control" value={owner} onChange={({ target }) => setOwner(target.value)}>
                <option value="" disabled />
                {solvers.map(({ userName, name }) => <option key={userName} value={userName}>{name}</option>)}
              </select>
            </label>
          )
          : (
            <>
              <label htmlFor="deed-said">{deed === 'close' ? words.closeField : words.noteField}</label>
              <textarea id="deed-said" className="form-control" rows={3} maxLength={1000} aria-describedby="deed-hint" value={said} onChange={({ target }) => setSaid(target.value)} />
              <p id="deed-hint" className="hint">{hint}</p>
            </>
          )}
        <div className="dialog-actions">
          <button type="submit" className="btn btn-primary" aria-disabled={!ready}>{busy ? words.working : yes[deed]}</button>
          <button type="button" className="btn btn-outline" onClick={rest}>{tr.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}
