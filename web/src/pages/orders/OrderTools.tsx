import { useNavigate } from 'react-router';
import type { OrderFilter } from '../../api/orders.ts';
import { tr } from '../../text/tr.ts';
import { SearchField } from '../../ui/list/SearchField.tsx';
import { addressOf } from './orderAddress.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { SyncButton } from './SyncButton.tsx';

/** Search as you type, and the button that wakes the fetcher. */
export function OrderTools({ filter, refreshing }: { readonly filter: OrderFilter; readonly refreshing: boolean }) {
  const navigate = useNavigate();
  const search = (text: string) => {
    const { to, state } = addressOf({ ...filter, search: text });
    void navigate(to, { state, replace: true, preventScrollReset: true });
  };

  return (
    <div className="list-tools">
      <SearchField label={tr.orders.search} placeholder={tr.orders.searchPlaceholder} value={filter.search} refreshing={refreshing} onSearch={search} />
      <ColumnMenu />
      <SyncButton />
    </div>
  );
}
