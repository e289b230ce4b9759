import type { OrderRow } from '../../api/types.ts';

/** An ordinary order for tests; say only what matters. */
export function anOrder(parts: Partial<OrderRow>): OrderRow {
  return {
    packageId: 3330111222, orderNumber: '10112223334', stage: 'created', status: 'Created', packable: true, hold: null, packedAt: null, customerName: 'Çiğdem İpek',
    trackingNumber: '7330012345678', carrier: 'Sürat Kargo', orderedAt: '2026-11-22T09:00:00Z', handOverBy: '2026-11-24T15:00:00Z',
    totalPrice: 1234.5, currency: 'TRY', pairs: 1, labelReady: true, siblings: 0,
    lines: [{ barcode: 'Güllüayakkabı01', model: '099', colour: 'Siyah', size: '37', quantity: 1, productName: 'Bot', imageUrl: null }],
    ...parts,
  };
}
