import { useMutation, useQueryClient } from '@tanstack/react-query';
import { admit, dismiss, peopleQuery, type Role, type StaffMember } from '../../api/staff/people.ts';
import { trStaff } from '../../text/staff/trStaff.ts';
import { tr } from '../../text/tr.ts';
import { toastFailure } from '../../ui/failure.ts';
import { toast } from '../../ui/toasts.ts';

/** The decisions about people; each is said when the server has taken it. */
export function useStaffing() {
  const client = useQueryClient();
  const seeAgain = () => client.invalidateQueries({ queryKey: peopleQuery.queryKey });
  const admitting = useMutation({
    mutationFn: ({ person, role }: { readonly person: StaffMember; readonly role: Role }) => admit(person.id, role),
    onSuccess: (_, { person, role }) => toast('good', (person.state === 'working' ? trStaff.people.roleSet : trStaff.people.approved)(person.name, tr.roles[role])),
    onError: toastFailure,
    onSettled: seeAgain,
  });
  const dismissing = useMutation({
    mutationFn: (person: StaffMember) => dismiss(person.id),
    onSuccess: (_, person) => toast('good', trStaff.people.dismissed(person.name)),
    onError: toastFailure,
    onSettled: seeAgain,
  });
  return { admitting, dismissing };
}
