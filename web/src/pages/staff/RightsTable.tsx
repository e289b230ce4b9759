import type { Permission } from '../../api/types.ts';
import type { RoleRights } from '../../api/staff/people.ts';
import { rightNames, trStaff } from '../../text/staff/trStaff.ts';
import { tr } from '../../text/tr.ts';
import { Icon } from '../../ui/Icon.tsx';

const words = trStaff.people;

/** The server's own table of which role may do what. */
export function RightsTable({ roles }: { readonly roles: readonly RoleRights[] }) {
  const rights: readonly Permission[] = [...new Set(roles.flatMap(({ permissions }) => permissions))];
  return (
    <section className="panel">
      <h2 id="matrix">{words.matrix}</h2>
      <div className="matrix-scroll" tabIndex={0} role="region" aria-labelledby="matrix">
        <table className="matrix">
          <thead><tr><th scope="col">{words.right}</th>{roles.map(({ role }) => <th key={role} scope="col">{tr.roles[role]}</th>)}</tr></thead>
          <tbody>
            {rights.map((right) => (
              <tr key={right}><th scope="row">{rightNames[right]}</th>{roles.map(({ role, permissions }) => <Has key={role} yes={permissions.includes(right)} />)}</tr>
            ))}
            <tr><th scope="row">{words.factorRow}</th>{roles.map(({ role, factorForced }) => <Has key={role} yes={factorForced} />)}</tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Has({ yes }: { readonly yes: boolean }) {
  return <td className={yes ? 'matrix-yes' : 'matrix-no'}>{yes ? <><Icon name="check" /> {words.yes}</> : words.no}</td>;
}
