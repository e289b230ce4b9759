import type { OpenProblem, ProblemList } from '../../../api/types.ts';
import { trInbox as words } from '../../../text/upkeep/trInbox.ts';
import { trProblems } from '../../../text/upkeep/trProblems.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { everything, type Age, type InboxPlace } from './inboxAddress.ts';

interface FiltersProps {
  readonly place: InboxPlace;
  readonly answer: ProblemList | undefined;
  readonly onPlace: (place: InboxPlace) => void;
}

const causes = Object.keys(trProblems.causes) as readonly OpenProblem['cause'][];
const ages = Object.keys(words.ages) as readonly Age[];

/** Which problems are shown; all of it stands in the address. */
export function InboxFilters({ place, answer, onPlace }: FiltersProps) {
  const set = (change: Partial<InboxPlace>) => onPlace({ ...place, ...change });
  const count = (cause: OpenProblem['cause']) => answer?.causes.find((one) => one.cause === cause)?.count ?? 0;
  return (
    <search className="change-search" aria-label={words.search}>
      <label>{words.state}
        <select className="form-control" aria-label={words.state} value={place.closed ? 'closed' : 'open'} onChange={({ target }) => set({ closed: target.value === 'closed' })}>
          <option value="open">{words.open}</option>
          <option value="closed">{words.closed}</option>
        </select>
      </label>
      <label>{words.cause}
        <select className="form-control" aria-label={words.cause} value={place.cause ?? ''} onChange={({ target }) => set({ cause: causes.find((cause) => cause === target.value) ?? null })}>
          <option value="">{words.anyCause}</option>
          {causes.map((cause) => <option key={cause} value={cause}>{words.causeCount(trProblems.causes[cause], place.closed ? 0 : count(cause))}</option>)}
        </select>
      </label>
      <label>{words.owner}
        <select className="form-control" aria-label={words.owner} value={place.owner ?? ''} onChange={({ target }) => set({ owner: target.value === '' ? null : target.value })}>
          <option value="">{words.anyOwner}</option>
          <option value="me">{words.mine}</option>
          <option value="-">{words.nobody}</option>
          {answer?.solvers.map(({ userName, name }) => <option key={userName} value={userName}>{name}</option>)}
        </select>
      </label>
      <label>{words.age}
        <select className="form-control" aria-label={words.age} value={place.age ?? ''} onChange={({ target }) => set({ age: ages.find((age) => age === target.value) ?? null })}>
          <option value="">{words.anyAge}</option>
          {ages.map((age) => <option key={age} value={age}>{words.ages[age]}</option>)}
        </select>
      </label>
      {(place.cause ?? place.owner ?? place.age) !== null && <button type="button" className="btn btn-outline" onClick={() => onPlace({ ...everything, closed: place.closed })}><Icon name="x" />{words.clear}</button>}
    </search>
  );
}
