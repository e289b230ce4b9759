import type { Attempt } from '../../../api/session.ts';
import { trSteps } from '../../../text/staff/trSteps.ts';
import { Icon } from '../../../ui/Icon.tsx';

export interface StepProps {
  readonly busy: boolean;
  /** Why the last try did not open; null before it. */
  readonly refusal: string | null;
  readonly onGoOn: (more: Partial<Attempt>) => void;
}

export function Refusal({ text }: { readonly text: string | null }) {
  return text === null ? null : <p className="form-error" role="alert"><Icon name="warning" />{text}</p>;
}

export function GoOn({ busy }: { readonly busy: boolean }) {
  return (
    <button type="submit" className="btn btn-primary btn-wide" aria-disabled={busy}>
      {busy && <Icon name="arrowRepeat" spin />}{busy ? trSteps.checking : trSteps.goOn}
    </button>
  );
}
