import { useState, type SubmitEvent } from 'react';
import { CameraButton } from '../camera/CameraButton.tsx';

interface CodeFieldProps {
  readonly label: string;
  readonly send: string;
  readonly onCode: (code: string) => void;
}

/** For the code that no scanner reads: typed by hand, sent with Enter. */
export function CodeField({ label, send, onCode }: CodeFieldProps) {
  const [text, setText] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onCode(text.trim());
    setText('');
  };
  return (
    <div className="code-entry">
    <form className="code-field" onSubmit={submit}>
      <input className="form-control" aria-label={label} placeholder={label} autoComplete="off" spellCheck={false} maxLength={300} value={text} onChange={({ target }) => setText(target.value)} />
      <button type="submit" className="btn btn-outline">{send}</button>
    </form>
    <CameraButton onCode={onCode} />
    </div>
  );
}
