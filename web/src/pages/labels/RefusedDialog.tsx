import { useId, useState, type SubmitEvent } from 'react';
import { Link } from 'react-router';
import { printWish, type PrintWish } from '../../api/labels.ts';
import type { NotPrintable, RefusedLabel } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { trPrint } from '../../text/order/trPrint.ts';
import { trPacking } from '../../text/trPacking.ts';
import { useMay } from '../../ui/access.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { Print } from './printing.ts';

interface RefusedProps {
  readonly wish: PrintWish;
  readonly refused: readonly RefusedLabel[];
  readonly onPrint: Print;
  readonly onClose: () => void;
}

const longestReason = 300;
const copyReasons = Object.values(trPacking.copyReasons);
const none: readonly string[] = [];
const reasons = ['notVerified', 'reasonNeeded', 'notDrawn', 'dead', 'unknown'] as const satisfies readonly NotPrintable[];

/** Says which labels are refused and why, and what can be done about them: leave them out, or say why they are needed all the same. */
export function RefusedDialog({ wish, refused, onPrint, onClose }: RefusedProps) {
  const may = useMay();
  const mayOverride = may('overrideLabels');
  const curable = new Set(refused.filter(({ reason }) => reason === 'reasonNeeded' || (reason === 'notVerified' && mayOverride)).map(({ packageId }) => packageId));
  const lost = new Set(refused.filter(({ packageId }) => !curable.has(packageId)).map(({ packageId }) => packageId));
  const rest = wish.packageIds.filter((packageId) => !lost.has(packageId) && !curable.has(packageId));
  const withReason = wish.packageIds.filter((packageId) => !lost.has(packageId));
  return (
    <Dialog title={trPrint.title(refused.length)} onClose={onClose}>
      {reasons.map((reason) => {
        const packages = refused.filter((label) => label.reason === reason);
        return packages.length > 0 && <Group key={reason} reason={reason} packages={packages} mayOverride={mayOverride} onLeave={onClose} />;
      })}
      {curable.size > 0 && (
        <ReasonForm count={withReason.length} usual={refused.some(({ reason }) => reason === 'reasonNeeded') ? copyReasons : none}
          onPrint={(reason) => onPrint(printWish(withReason, { format: wish.format, reason, override: mayOverride && refused.some((label) => label.reason === 'notVerified') }))} />
      )}
      <div className="dialog-actions">
        {rest.length > 0 && (
          <button type="button" className={curable.size > 0 ? 'btn btn-outline' : 'btn btn-primary'} onClick={() => onPrint(printWish(rest, { format: wish.format, reason: wish.reason, override: wish.override }))}>
            <Icon name="printer" />{trPrint.rest(rest.length)}
          </button>
        )}
        <button type="button" className="btn btn-outline" onClick={onClose}>{tr.cancel}</button>
      </div>
    </Dialog>
  );
}

interface GroupProps {
  readonly reason: NotPrintable;
  readonly packages: readonly RefusedLabel[];
  readonly mayOverride: boolean;
  readonly onLeave: () => void;
}

function Group({ reason, packages, mayOverride, onLeave }: GroupProps) {
  const hint = reason === 'notVerified' && !mayOverride ? trPrint.onlyManager : trPrint.hints[reason];
  return (
    <section className="refused-group">
      <h3>{trPrint.reasons[reason](packages.length)}</h3>
      {hint !== null && <p>{hint}</p>}
      <ul className="refused" aria-label={trPrint.reasons[reason](packages.length)}>
        {packages.map(({ packageId, copy }) => (
          <li key={packageId}>
            <Link to={`/orders/${packageId}`} onClick={onLeave}>{packageId}</Link>
            {copy > 1 && <small>{trPrint.copy(copy)}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ReasonProps {
  readonly count: number;
  readonly usual: readonly string[];
  readonly onPrint: (reason: string) => void;
}

function ReasonForm({ count, usual, onPrint }: ReasonProps) {
  const field = useId();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const write = (text: string) => {
    setReason(text);
    setMissing(false);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (reason.trim() === '') setMissing(true);
    else onPrint(reason.trim());
  };
  return (
    <form className="refused-form" onSubmit={submit} noValidate>
      <label htmlFor={field}>{trPrint.why}</label>
      <div className="dialog-choices">
        {usual.map((words) => <button key={words} type="button" className="btn btn-outline" onClick={() => write(words)}>{words}</button>)}
      </div>
      <input id={field} className="form-control" autoComplete="off" maxLength={longestReason} value={reason}
        aria-invalid={missing} aria-describedby={`${field}-error`} onChange={({ target }) => write(target.value)} />
      <p id={`${field}-error`} className="field-error" role="status">{missing ? trPrint.whyNeeded : ''}</p>
      <button type="submit" className="btn btn-primary"><Icon name="printer" />{trPrint.withReason(count)}</button>
    </form>
  );
}
