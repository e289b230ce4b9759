import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useNavigate } from 'react-router';
import type { OrderFilter } from '../../api/orders.ts';
import { tr } from '../../text/tr.ts';
import { Icon } from '../../ui/Icon.tsx';
import { addressOf } from './orderAddress.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { SyncButton } from './SyncButton.tsx';

/** Long enough to swallow a word in typing, short enough to feel at once. */
const settleMs = 250;

/** Search as you type, and the button that wakes the fetcher. */
export function OrderTools({ filter, refreshing }: { readonly filter: OrderFilter; readonly refreshing: boolean }) {
  const navigate = useNavigate();
  const [text, setText] = useState(filter.search);
  const [shown, setShown] = useState(filter.search);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // The address changed from outside (back, a link, the global search): the field follows.
  if (shown !== filter.search) {
    setShown(filter.search);
    setText(filter.search);
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (wanted: string) => {
    clearTimeout(timer.current);
    const settled = wanted.trim();
    if (settled === filter.search) return;
    setShown(settled);
    const { to, state } = addressOf({ ...filter, search: settled });
    void navigate(to, { state, replace: true, preventScrollReset: true });
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
    <div className="list-tools">
      <form className="list-search" onSubmit={submit}>
        <Icon name={refreshing ? 'arrowRepeat' : 'search'} spin={refreshing} />
        <input type="search" className="form-control" enterKeyHint="search" autoComplete="off" spellCheck={false}
          aria-label={tr.orders.search} placeholder={tr.orders.searchPlaceholder} value={text} onChange={({ target }) => type(target.value)} />
        {text !== '' && <button type="button" className="icon-button" aria-label={tr.search.clear} onClick={clear}><Icon name="x" /></button>}
      </form>
      <ColumnMenu />
      <SyncButton />
    </div>
  );
}
