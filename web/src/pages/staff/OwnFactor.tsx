import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { confirmFactor, offerFactor, profileQuery, type Enrolment, type Profile } from '../../api/staff/own.ts';
import { trStaff } from '../../text/staff/trStaff.ts';
import { trSteps } from '../../text/staff/trSteps.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { toast } from '../../ui/toasts.ts';
import { refusal } from '../session/refusal.ts';
import { CodeField } from '../session/steps/CodeField.tsx';
import { EnrolmentView } from '../session/steps/EnrolmentView.tsx';
import { RecoveryCodes } from '../session/steps/RecoveryCodes.tsx';

/** Whether a second factor counts, and how to set one up. */
export function OwnFactor({ profile }: { readonly profile: Profile }) {
  const words = trStaff.profile;
  const [setting, setSetting] = useState(false);
  return (
    <section className="panel">
      <h2>{words.factor}</h2>
      <p>{profile.hasFactor ? words.factorOn(profile.codesLeft) : words.factorOff}</p>
      {profile.hasFactor
        ? <p className="hint">{words.factorLost}</p>
        : <button type="button" className="btn btn-outline" onClick={() => setSetting(true)}><Icon name="lock" />{words.setUp}</button>}
      {setting && <SetUp onClose={() => setSetting(false)} />}
    </section>
  );
}

function SetUp({ onClose }: { readonly onClose: () => void }) {
  const words = trStaff.profile;
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const offering = useMutation({ mutationFn: offerFactor, onSuccess: () => setTyped('') });
  const confirming = useMutation({
    mutationFn: confirmFactor,
    onSuccess: async () => {
      toast('good', words.factorDone);
      await client.invalidateQueries({ queryKey: profileQuery.queryKey });
    },
  });
  if (confirming.data !== undefined) {
    return <Dialog title={trSteps.recovery.title} onClose={onClose}><RecoveryCodes codes={confirming.data} onKept={onClose} /></Dialog>;
  }

  const enrolment: Enrolment | undefined = offering.data;
  const failed = enrolment === undefined ? offering.error : confirming.error;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (typed === '' || offering.isPending || confirming.isPending) return;
    if (enrolment === undefined) offering.mutate(typed);
    else confirming.mutate(typed.replace(/\s/g, ''));
  };
  return (
    <Dialog title={words.setUp} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {enrolment === undefined
          ? (
              <>
                <label htmlFor="prove">{words.prove}</label>
                <input id="prove" className="form-control" type="password" autoComplete="current-password" autoFocus value={typed} onChange={({ target }) => setTyped(target.value)} aria-describedby="prove-error" />
                <p id="prove-error" className="field-error" role="alert">{failed === null ? '' : refusal(failed)}</p>
              </>
            )
          : (
              <>
                <EnrolmentView enrolment={enrolment} />
                <CodeField digits label={trSteps.enrol.label} value={typed} onChange={setTyped} error={failed === null ? '' : refusal(failed)} />
              </>
            )}
        <button type="submit" className="btn btn-primary" aria-disabled={typed === '' || offering.isPending || confirming.isPending}>{trSteps.goOn}</button>
      </form>
    </Dialog>
  );
}
