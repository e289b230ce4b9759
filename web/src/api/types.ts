import type { components } from './schema.d.ts';

/** The server's shapes by short names; schema.d.ts is made from openapi.json by `npm run api` and never edited. */
type Schemas = components['schemas'];

export type Stage = Schemas['Stage'];
export type Session = Schemas['SessionAnswer'];
export type Permission = Schemas['Permission'];
export type OrderRow = Schemas['OrderRow'];
export type OrderPage = Schemas['OrdersAnswer'];
export type OrderCounts = Schemas['OrderCounts'];
export type OrderDetail = Schemas['OrderAnswer'];
export type DetailLine = Schemas['OrderAnswerLine'];
export type Address = Schemas['ShippingAddress'];
export type HistoryEntry = Schemas['HistoryEntry'];
export type Run = Schemas['RunRow'];
export type RunPage = Schemas['RunsAnswer'];
export type RunFindings = Schemas['RunDetails'];
export type OpenProblem = Schemas['ProblemRow'];
export type ProblemList = Schemas['ProblemsAnswer'];
export type PackingState = Schemas['PackingState'];
export type PackingLine = Schemas['PackingLineState'];
export type PackingAnswer = Schemas['PackingAnswer'];
export type PackageEnd = Schemas['PackageEnd'];
export type PackingQueue = Schemas['QueueAnswer'];
export type PackingTurn = Schemas['NextAnswer'];
export type BeingPacked = Schemas['HeldPackage'];
export type ScanAnswer = Schemas['ScanAnswer'];
export type ScanResult = Schemas['ScanResult'];
export type HoldMark = Schemas['HoldMark'];
export type HoldReason = Exclude<Schemas['HoldReason'], 'unknownStatus' | 'unsupplied' | null>;
export type CommandEntry = Schemas['CommandEntry'];
export type CommandUnits = Schemas['CommandUnits'];
export type UnsuppliedReason = Schemas['UnsuppliedReason'];
export type HandoverOverview = Schemas['HandoverOverview'];
export type HandoverDetail = Schemas['HandoverDetail'];
export type HandoverHead = Schemas['HandoverHead'];
export type HandedOverParcel = Schemas['HandedOverParcel'];
export type WaitingParcel = Schemas['WaitingParcel'];
export type ParcelAnswer = Schemas['ParcelAnswer'];
export type PackingReport = Schemas['PackingReportAnswer'];
export type PersonDay = Schemas['PersonDay'];
export type WaveHead = Schemas['WaveHead'];
export type WaveState = Schemas['WaveState'];
export type WavePackage = Schemas['WavePackage'];
export type PickRow = Schemas['PickRow'];
export type PickAnswer = Schemas['PickAnswer'];
export type ProductCard = Schemas['ProductCard'];
export type ProductSize = Schemas['ProductSize'];
export type ProductPage = Schemas['ProductPage'];
export type ProductCounts = Schemas['ProductCounts'];
export type ProductShow = Exclude<keyof ProductCounts, 'lastSyncAt' | 'lastSyncFailed'>;
export type RefusedLabel = Schemas['RefusedLabel'];
export type NotPrintable = Schemas['NotPrintable'];

/** The five stages in the order of a package's life. */
export const stages = ['created', 'picking', 'shipped', 'delivered', 'cancelled'] as const satisfies readonly Stage[];
