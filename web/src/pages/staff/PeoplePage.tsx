import { useQuery } from '@tanstack/react-query';
import { peopleQuery, type People, type StaffMember } from '../../api/staff/people.ts';
import { trStaff } from '../../text/staff/trStaff.ts';
import { useMay } from '../../ui/access.ts';
import { FailureNotice, Forbidden, Skeleton } from '../../ui/States.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { PersonRow } from './PersonRow.tsx';
import { RightsTable } from './RightsTable.tsx';

const words = trStaff.people;

/** Who may come in and as what. */
export function PeoplePage() {
  usePageTitle(words.title);
  const may = useMay();
  return may('managePeople') ? <Everybody /> : <Forbidden />;
}

function Everybody() {
  const { data, error, refetch } = useQuery(peopleQuery);
  return (
    <>
      <header className="page-head"><div><h1>{words.title}</h1><p>{words.lead}</p></div></header>
      {data === undefined && (error === null ? <Skeleton rows={3} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />)}
      {data !== undefined && (
        <>
          <Group title={words.waiting} data={data} state="waiting" empty={words.noneWaiting} />
          <Group title={words.working} data={data} state="working" />
          <Group title={words.gone} data={data} state="gone" />
          <RightsTable roles={data.roles} />
        </>
      )}
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly data: People;
  readonly state: StaffMember['state'];
  /** What is said when nobody is in it; without it the group is left out. */
  readonly empty?: string;
}

function Group({ title, data, state, empty }: GroupProps) {
  const people = data.people.filter((person) => person.state === state);
  if (people.length === 0 && empty === undefined) return null;
  return (
    <section className="panel staff-group">
      <h2>{title}</h2>
      {people.length === 0 && <p>{empty}</p>}
      <ul aria-label={title}>{people.map((person) => <PersonRow key={person.id} person={person} own={person.id === data.own} roles={data.roles} />)}</ul>
    </section>
  );
}
