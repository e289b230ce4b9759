import { useEffect, useRef, useState } from 'react';
import type { OrderPage } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { OrderRowView } from './OrderRowView.tsx';
import type { ListItem } from './urgencyGroups.ts';

interface BlockProps {
  readonly page: OrderPage;
  readonly items: readonly ListItem[];
  readonly first: boolean;
  readonly selected: ReadonlySet<number>;
  readonly onSelect: ((packageId: number) => void) | null;
}

/** Drawn before it comes into view, so that quick scrolling and j/k never meet a gap. */
const near = '1200px 0px';
const likelyRowHeight = 110;

/** How high a page was when it was last drawn: coming back to a list finds the same scroll position. */
const heights = new WeakMap<OrderPage, number>();

/** One page of rows; far from the screen it is an empty box of the same height. */
export function OrderBlock({ page, items, first, selected, onSelect }: BlockProps) {
  const [drawn, setDrawn] = useState(first);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      // A busy page is told of several frames at once, oldest first; only the last is still true.
      const entry = entries.at(-1);
      if (entry === undefined) return;
      if (!entry.isIntersecting && box.current?.firstChild != null) heights.set(page, entry.boundingClientRect.height);
      setDrawn(entry.isIntersecting);
    }, { rootMargin: near });
    if (box.current !== null) observer.observe(box.current);
    return () => observer.disconnect();
  }, [page]);

  if (!drawn) return <div ref={box} role="none" style={{ height: heights.get(page) ?? items.length * likelyRowHeight }} />;
  return (
    <div ref={box} role="none">
      {items.map((item) => (item.kind === 'heading'
        ? <div key={item.group} role="listitem"><h2 className={`group-heading group-${item.group}`}>{tr.orders.groups[item.group]}</h2></div>
        : (
            <div key={item.order.packageId} role="listitem">
              <OrderRowView order={item.order} selected={selected.has(item.order.packageId)} onSelect={onSelect} />
            </div>
          )))}
    </div>
  );
}
