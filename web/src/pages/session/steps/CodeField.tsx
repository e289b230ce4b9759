interface CodeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** What is wrong with it; empty when nothing is. */
  readonly error: string;
  /** Six digits of the telephone, or a recovery code. */
  readonly digits: boolean;
}

export function CodeField({ label, value, onChange, error, digits }: CodeFieldProps) {
  return (
    <>
      <label htmlFor="code">{label}</label>
      <input id="code" key={label} className="form-control" inputMode={digits ? 'numeric' : 'text'} autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} autoFocus
        maxLength={digits ? 7 : 40} value={value} onChange={({ target }) => onChange(target.value)} aria-invalid={error !== ''} aria-describedby="code-error" />
      <p id="code-error" className="field-error">{error}</p>
    </>
  );
}
