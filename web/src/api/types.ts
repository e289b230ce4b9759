/** The wire shapes the pages use, by the names the shop uses. Instants are ISO-8601 UTC texts, money is in the named currency. */

export const stages = ['created', 'picking', 'shipped', 'delivered', 'cancelled'] as const;
export type Stage = (typeof stages)[number];

export interface Session {
  readonly name: string;
  readonly role: string;
  readonly permissions: readonly string[];
}

export interface OrderLine {
  readonly barcode: string;
  readonly model: string | null;
  readonly colour: string | null;
  readonly size: string | null;
  readonly quantity: number;
  readonly productName: string | null;
  readonly imageUrl: string | null;
}

export interface OrderRow {
  readonly packageId: number;
  readonly orderNumber: string;
  readonly stage: Stage;
  readonly status: string;
  readonly packable: boolean;
  readonly hold: { readonly reason: string } | null;
  readonly customerName: string | null;
  readonly trackingNumber: string | null;
  readonly carrier: string | null;
  readonly orderedAt: string | null;
  readonly handOverBy: string | null;
  readonly totalPrice: number | null;
  readonly currency: string | null;
  readonly pairs: number;
  readonly lines: readonly OrderLine[];
  readonly labelReady: boolean;
  readonly siblings: number;
}

export interface OrderPage {
  readonly orders: readonly OrderRow[];
  readonly next: string | null;
}

export interface OrderCounts extends Readonly<Record<Stage, number>> {
  readonly overdue: number;
  readonly asOf: string;
  readonly lastSyncAt: string | null;
  readonly lastSyncFailed: boolean;
  readonly openProblems: number;
}

export interface Address {
  readonly name: string | null;
  readonly phone: string | null;
  readonly street: string | null;
  readonly district: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  readonly countryCode: string | null;
}

export interface DetailLine extends OrderLine {
  readonly unitGross: number | null;
  readonly unitSellerDiscount: number | null;
  readonly unitTrendyolDiscount: number | null;
  readonly unitPrice: number | null;
  readonly currency: string | null;
}

export interface HistoryEntry {
  readonly at: string;
  readonly fromStage: Stage | null;
  readonly toStage: Stage | null;
  readonly status: string | null;
  readonly source: string;
  readonly who: string | null;
  readonly what: string | null;
}

export interface LabelInfo {
  readonly state: string;
  readonly pdf: string | null;
  readonly zpl: string | null;
  readonly svg: string | null;
  readonly reason: string | null;
}

export interface OrderDetail extends Omit<OrderRow, 'lines'> {
  readonly lines: readonly DetailLine[];
  readonly address: Address | null;
  readonly grossAmount: number | null;
  readonly sellerDiscount: number | null;
  readonly trendyolDiscount: number | null;
  readonly createdBy: string | null;
  readonly originPackageIds: readonly number[];
  readonly siblingPackages: readonly { readonly packageId: number; readonly stage: Stage; readonly status: string }[];
  readonly history: readonly HistoryEntry[];
  readonly label: LabelInfo;
}

export interface Run {
  readonly id: number;
  readonly function: string;
  readonly startedAt: string;
  readonly tookMs: number | null;
  readonly fetched: number;
  readonly new: number;
  readonly changed: number;
  readonly failed: number;
  readonly outcome: string;
  readonly error: string | null;
  readonly details: unknown;
}

export interface RunPage {
  readonly runs: readonly Run[];
  readonly next: string | null;
}

export interface OpenProblem {
  readonly id: number;
  readonly cause: string;
  readonly subject: string;
  readonly text: string;
  readonly since: string;
  readonly times: number;
  readonly canRetry: boolean;
}
