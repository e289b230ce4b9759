import type { OrderPage } from '../../api/types.ts';
import { useHiddenColumns } from '../../device/columns.ts';
import { tr } from '../../text/tr.ts';
import { useNow } from '../../ui/clock.ts';
import { useNearEnd } from '../../ui/list/useNearEnd.ts';
import { OrderBlock } from './OrderBlock.tsx';
import { useRowKeys } from './useRowKeys.ts';
import { itemsOf } from './urgencyGroups.ts';

interface ListProps {
  readonly pages: readonly OrderPage[];
  readonly byDeadline: boolean;
  readonly selected: ReadonlySet<number>;
  readonly onSelect: ((packageId: number) => void) | null;
  readonly onNearEnd: () => void;
}

/** All loaded pages below each other; only those near the screen are really drawn. */
export function OrderList({ pages, byDeadline, selected, onSelect, onNearEnd }: ListProps) {
  const blocks = itemsOf(pages.map((page) => page.orders), byDeadline, useNow(60_000));
  const hidden = [...useHiddenColumns()].map((column) => ` without-${column}`).join('');
  const end = useNearEnd(pages, onNearEnd);
  useRowKeys(onSelect);

  return (
    <div role="list" aria-label={tr.orders.list} className={`order-list${hidden}`}>
      {pages.map((page, index) => (
        <OrderBlock key={index} page={page} items={blocks[index] ?? []} first={index === 0} selected={selected} onSelect={onSelect} />
      ))}
      <div ref={end} aria-hidden="true" />
    </div>
  );
}
