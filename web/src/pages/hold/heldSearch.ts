import type { OrderRow } from '../../api/types.ts';
import { readCode } from '../../scanner/reading.ts';

/** The held packages that a typed or scanned text means; everything for no text. */
export function findHeld(orders: readonly OrderRow[], text: string): readonly OrderRow[] {
  const reading = readCode(text);
  if (reading.kind === 'package') return orders.filter(({ packageId }) => packageId === reading.packageId);
  const wanted = fold(reading.text);
  return wanted === '' ? orders : orders.filter((order) => wordsOf(order).some((word) => fold(word).includes(wanted)));
}

function wordsOf(order: OrderRow): readonly string[] {
  const lines = order.lines.flatMap(({ barcode, model, colour, size }) => [barcode, [model, colour, size].filter((part) => part !== null).join(' ')]);
  return [order.orderNumber, String(order.packageId), order.trackingNumber ?? '', order.hold?.note ?? '', ...lines];
}

/** Case, accents, the Turkish i's and the kind of dash do not count, as at the server. */
function fold(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{Mn}/gu, '').replace(/[ıI]/g, 'i').replace(/[=*‐‑–—]/g, '-').toLowerCase();
}
