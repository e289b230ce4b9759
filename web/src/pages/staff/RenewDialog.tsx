import { useMutation, useQueryClient } from '@tanstack/react-query';
import { peopleQuery, renew, type StaffMember } from '../../api/staff/people.ts';
import { trStaff } from '../../text/staff/trStaff.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { toastFailure } from '../../ui/failure.ts';

const words = trStaff.people;

/** For one who lost password or telephone. */
export function RenewDialog({ person, onClose }: { readonly person: StaffMember; readonly onClose: () => void }) {
  const client = useQueryClient();
  const renewing = useMutation({ mutationFn: () => renew(person.id), onError: toastFailure, onSettled: () => client.invalidateQueries({ queryKey: peopleQuery.queryKey }) });
  if (renewing.data !== undefined) {
    return <Dialog title={words.renewedTitle} onClose={onClose}><p>{words.renewedText}</p><code className="once">{renewing.data}</code></Dialog>;
  }

  return (
    <Dialog title={words.renewTitle(person.name)} onClose={onClose}>
      <p>{words.renewText}</p>
      <div className="row-deeds">
        <button type="button" className="btn btn-outline" onClick={onClose}>{words.cancel}</button>
        <button type="button" className="btn btn-primary" aria-disabled={renewing.isPending} onClick={() => renewing.mutate()}>{words.renew}</button>
      </div>
    </Dialog>
  );
}
