import { useState } from 'react';
import type { Role, RoleRights, StaffMember } from '../../api/staff/people.ts';
import { trStaff } from '../../text/staff/trStaff.ts';
import { tr } from '../../text/tr.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatMoment } from '../../ui/format/format.ts';
import { RenewDialog } from './RenewDialog.tsx';
import { useStaffing } from './useStaffing.ts';

const words = trStaff.people;

interface PersonProps {
  readonly person: StaffMember;
  /** The one who looks: others decide about him. */
  readonly own: boolean;
  readonly roles: readonly RoleRights[];
}

export function PersonRow({ person, own, roles }: PersonProps) {
  const [role, setRole] = useState<Role>(person.role);
  const [asked, setAsked] = useState<'none' | 'dismiss' | 'renew'>('none');
  const { admitting, dismissing } = useStaffing();
  const working = person.state === 'working';
  const choose = (chosen: Role) => {
    setRole(chosen);
    if (working) admitting.mutate({ person, role: chosen }, { onError: () => setRole(person.role) });
  };
  return (
    <li className="staff-row">
      <span><strong>{person.name}</strong><small>{person.userName}</small></span>
      <span>
        <small>{person.state === 'waiting' ? words.registered(formatMoment(person.createdAt)) : person.seenAt == null ? words.neverSeen : words.seen(formatMoment(person.seenAt))}</small>
        {person.state !== 'waiting' && <small>{words.secured(person.hasFactor, person.passkeys)}</small>}
      </span>
      {own
        ? <span>{tr.roles[person.role]} · {words.own}</span>
        : (
            <select className="form-select form-control" aria-label={words.roleOf(person.name)} value={role} onChange={({ target }) => choose(target.value as Role)}>
              {roles.map((each) => <option key={each.role} value={each.role}>{tr.roles[each.role]}</option>)}
            </select>
          )}
      {!own && (
        <span className="row-deeds">
          {!working && <button type="button" className="btn btn-primary" aria-disabled={admitting.isPending} onClick={() => admitting.mutate({ person, role })}>{person.state === 'waiting' ? words.approve : words.takeBack}</button>}
          {working && <button type="button" className="btn btn-outline" onClick={() => setAsked('renew')}>{words.renew}</button>}
          {person.state !== 'gone' && <button type="button" className="btn btn-outline" onClick={() => setAsked('dismiss')}>{working ? words.dismiss : words.refuse}</button>}
        </span>
      )}
      {asked === 'renew' && <RenewDialog person={person} onClose={() => setAsked('none')} />}
      {asked === 'dismiss' && (
        <Dialog title={words.dismissTitle(person.name)} onClose={() => setAsked('none')}>
          <p>{words.dismissText}</p>
          <div className="row-deeds">
            <button type="button" className="btn btn-outline" onClick={() => setAsked('none')}>{words.cancel}</button>
            <button type="button" className="btn btn-primary" onClick={() => { setAsked('none'); dismissing.mutate(person); }}>{working ? words.dismiss : words.refuse}</button>
          </div>
        </Dialog>
      )}
    </li>
  );
}
