import { useRef, useState, type SubmitEvent } from 'react';
import { asMeant } from '../../device/scanner.ts';
import { tr } from '../../text/tr.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { useOpenCode } from './useOpenCode.ts';
import { useScanner } from './useScanner.ts';

/** One field for everything; a scan anywhere takes the same way. */
export function GlobalSearch() {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const opening = useOpenCode();

  const open = (code: string) => {
    if (code.trim() === '' || opening.isPending) return;
    opening.mutate(code, { onSuccess: () => setText('') });
  };

  useScanner((code) => void asMeant(code).then(open), 'frame');
  useShortcuts({ '/': () => field.current?.select() });

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    open(text);
  };

  return (
    <form role="search" className="global-search" onSubmit={submit} aria-busy={opening.isPending}>
      <Icon name={opening.isPending ? 'arrowRepeat' : 'search'} spin={opening.isPending} />
      <input ref={field} type="search" className="form-control" enterKeyHint="search" autoComplete="off" spellCheck={false}
        aria-label={tr.search.label} aria-keyshortcuts="/" placeholder={tr.search.placeholder}
        value={text} onChange={({ target }) => setText(target.value)} />
      <kbd aria-hidden="true">/</kbd>
      <span className="visually-hidden" role="status">{opening.isPending ? tr.search.searching : ''}</span>
    </form>
  );
}
