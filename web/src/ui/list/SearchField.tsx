import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { tr } from '../../text/tr.ts';
import { Icon } from '../Icon.tsx';

/** Long enough to swallow a word in typing, short enough to feel at once. */
const settleMs = 250;

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  /** What the list is searched for now. */
  readonly value: string;
  readonly refreshing: boolean;
  readonly onSearch: (text: string) => void;
}

/** Search as you type: asks when typing rests, at once on Enter, and follows the address when that changes from outside. */
export function SearchField({ label, placeholder, value, refreshing, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // The address follows what was asked for, some keys later; what was typed since stays. Another change of it came from outside (back, a link, the global search): the field follows.
  if (shown !== value) {
    const own = asked.indexOf(value);
    setShown(value);
    setAsked(own < 0 ? [] : asked.slice(own + 1));
    if (own < 0) setText(value);
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (wanted: string) => {
    clearTimeout(timer.current);
    const settled = wanted.trim();
    if (settled === (asked.at(-1) ?? value)) return;
    setAsked((before) => [...before, settled]);
    onSearch(settled);
  };

  const type = (typed: string) => {
    setText(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => search(typed), settleMs);
  };

  const clear = () => {
    setText('');
    search('');
  };

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    search(text);
  };

  return (
    <form className="list-search" onSubmit={submit}>
      <Icon name={refreshing ? 'arrowRepeat' : 'search'} spin={refreshing} />
      <input type="search" className="form-control" enterKeyHint="search" autoComplete="off" spellCheck={false}
        aria-label={label} placeholder={placeholder} value={text} onChange={({ target }) => type(target.value)} />
      {text !== '' && <button type="button" className="icon-button" aria-label={tr.search.clear} onClick={clear}><Icon name="x" /></button>}
    </form>
  );
}
