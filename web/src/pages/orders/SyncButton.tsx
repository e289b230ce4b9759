import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { countsQuery, requestSync } from '../../api/orders.ts';
import { tr } from '../../text/tr.ts';
import { useMay } from '../../ui/access.ts';
import { SyncWish, watchEveryMs } from '../../ui/sync/SyncWish.tsx';

const list = ['orders', 'list'];

/** Asks for new orders now. */
export function SyncButton() {
  const may = useMay();
  const [watching, setWatching] = useState(false);
  const { data: counts } = useQuery({ ...countsQuery, ...(watching ? { refetchInterval: watchEveryMs } : {}) });
  if (!may('syncOrders')) return null;
  return <SyncWish freshness={counts} onWatch={setWatching} ask={requestSync} words={tr.sync} list={list} />;
}
