import { createContext, useContext, useId, useState, type ReactNode } from 'react';
import type { DraftComplaint } from '../../../api/types.ts';
import { trCreate } from '../../../text/catalog/trCreate.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { readAmount, typedAmount } from '../../pricing/amount.ts';

/** What is wrong and may be said now: nothing is red before somebody wanted to send. */
export const Complaints = createContext<readonly DraftComplaint[]>([]);

export function useComplaint(field: string): string | null {
  return useContext(Complaints).find((one) => one.field === field)?.message ?? null;
}

/** What is wrong about one field, below it. */
export function Wrong({ field, id }: { readonly field: string; readonly id?: string }) {
  const message = useComplaint(field);
  return message === null ? null : <p className="create-wrong" {...(id === undefined ? {} : { id })} data-field={field}><Icon name="warning" />{message}</p>;
}

interface FieldProps {
  readonly label: string;
  readonly field: string;
  readonly hint?: string | undefined;
  /** A button or a unit beside the box. */
  readonly beside?: ReactNode;
  readonly children: (props: { readonly id: string; readonly 'aria-invalid': boolean; readonly 'aria-describedby': string }) => ReactNode;
}

/** A label above, a box, a hint, and what is wrong. */
export function Field({ label, field, hint, beside, children }: FieldProps) {
  const id = useId();
  const wrong = useComplaint(field) !== null;
  return (
    <div className="create-field">
      <label htmlFor={id}>{label}</label>
      <div className="create-box">{children({ id, 'aria-invalid': wrong, 'aria-describedby': `${id}-wrong` })}{beside}</div>
      {hint !== undefined && <small>{hint}</small>}
      <Wrong field={field} id={`${id}-wrong`} />
    </div>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly field: string;
  readonly value: string;
  readonly hint?: string;
  readonly most?: number;
  readonly lines?: number;
  readonly beside?: ReactNode;
  readonly onType: (text: string) => void;
}

export function TextField({ label, field, value, hint, most, lines = 1, beside, onType }: TextFieldProps) {
  const count = most === undefined || value.length < most * 0.6 ? '' : trCreate.length(value.length, most);
  const words = [hint ?? '', count].filter((part) => part !== '').join(' ');
  return (
    <Field label={label} field={field} beside={beside} {...(words === '' ? {} : { hint: words })}>
      {(props) => lines > 1
        ? <textarea {...props} className="form-control" rows={lines} value={value} onChange={({ target }) => onType(target.value)} />
        : <input {...props} className="form-control" autoComplete="off" value={value} onChange={({ target }) => onType(target.value)} />}
    </Field>
  );
}

interface NumberBoxProps {
  readonly value: number | null;
  readonly onNumber: (value: number | null) => void;
  readonly props: Readonly<Record<string, string | boolean>>;
}

/** Keeps what was typed while it is typed; what is no number counts as nothing. */
export function NumberBox({ value, onNumber, props }: NumberBoxProps) {
  const [text, setText] = useState<string | null>(null);
  const shown = text !== null && readAmount(text) === value ? text : value === null ? (text ?? '') : typedAmount(value);
  return <input {...props} className="form-control number" inputMode="decimal" autoComplete="off" value={shown} onChange={({ target }) => { setText(target.value); onNumber(readAmount(target.value)); }} />;
}
