import { useEffect, useRef } from 'react';
import type { OrderPage } from '../../api/types.ts';
import { useHiddenColumns } from '../../device/columns.ts';
import { tr } from '../../text/tr.ts';
import { useNow } from '../../ui/clock.ts';
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

/** The next page is asked for when this much is still unseen. */
const ahead = '1600px 0px';

/** All loaded pages below each other; only those near the screen are really drawn. */
export function OrderList({ pages, byDeadline, selected, onSelect, onNearEnd }: ListProps) {
  const blocks = itemsOf(pages.map((page) => page.orders), byDeadline, useNow(60_000));
  const hidden = [...useHiddenColumns()].map((column) => ` without-${column}`).join('');
  const end = useRef<HTMLDivElement>(null);
  useRowKeys(onSelect);

  // An observer speaks only when the end comes or goes: whoever reaches the new end before the next frame would wait for ever, so each read page asks anew.
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting === true) onNearEnd();
    }, { rootMargin: ahead });
    if (end.current !== null) observer.observe(end.current);
    return () => observer.disconnect();
  }, [onNearEnd, pages]);

  return (
    <div role="list" aria-label={tr.orders.list} className={`order-list${hidden}`}>
      {pages.map((page, index) => (
        <OrderBlock key={index} page={page} items={blocks[index] ?? []} first={index === 0} selected={selected} onSelect={onSelect} />
      ))}
      <div ref={end} aria-hidden="true" />
    </div>
  );
}
