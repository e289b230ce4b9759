import type { Payout, PayoutPart, PayoutRow } from '../../api/money/payouts.ts';
import { formatCount, formatDate, formatDateTime, formatMoney, istanbulDay } from '../../ui/format/format.ts';

const lira = (amount: number | null) => (amount === null ? '–' : formatMoney(amount, 'TRY'));
const signed = (amount: number, currency: string | null = 'TRY') => `${amount > 0 ? '+' : amount < 0 ? '−' : ''}${formatMoney(Math.abs(amount), currency)}`;
const day = (instant: string | null) => (instant === null ? 'günü bilinmeyen' : formatDate(istanbulDay(instant)));

/** What the pages of payments say; it is loaded with them. */
export const trPayouts = {
  title: 'Hakediş',
  lead: 'Trendyol’un ödemeleri, her biri dayandığı kayıtlarla. Fark yoksa ödenen her kuruşun kaydı vardır.',
  readAt: (at: string | null) => (at === null ? 'Hesap hareketleri henüz okunmadı; her gün kendiliğinden okunur.' : `Hesap hareketleri son olarak ${formatDateTime(at)} okundu.`),
  expected: 'Beklenen ödemeler',
  expectedText: (open: number) =>
    `Henüz ödenmemiş TL kayıtlarının toplamı ${lira(open)}. Günler tahmindir: kaydın günü ve vadesi, ardından gelen çarşamba.`,
  nothingOpen: 'Ödenmemiş kayıt yok.',
  late: 'Günü geçmiş',
  wednesday: (date: string) => formatDate(date),
  paid: 'Ödemeler',
  older: 'Daha eski ödemeler',
  oldest: (payouts: number) => `${formatCount(payouts)} ödemenin hepsi bu; daha eskisi yok.`,
  sheet: 'Excel indir',
  sheetDays: 'Excel’e alınacak ödemeler',
  from: 'İlk ödeme günü',
  to: 'Son gün',
  columns: { day: 'Gün', number: 'Ödeme no', amount: 'Yatan', rows: 'Kayıt', explained: 'Kayıtların toplamı', difference: 'Fark' },
  rowColumns: { what: 'Ürün ya da açıklama', order: 'Sipariş', kind: 'Tür', at: 'Gün', commission: 'Kesilen komisyon', net: 'Ödemedeki payı' },
  count: (rows: number) => `${formatCount(rows)} kayıt`,
  number: formatCount,
  lira,
  signed,
  commission: ({ commission, currency }: PayoutRow) => (commission === null ? '–' : formatMoney(commission, currency)),
  day,
  ties: 'Tutuyor',
  notRead: 'Ödemenin kendisi henüz okunmadı',
  differs: (difference: number) => `Fark ${signed(difference)}`,
  none: 'Henüz ödeme yok',
  noneText: 'Trendyol ilk ödemeyi yaptığında burada görünür.',
  back: 'Bütün ödemeler',
  one: ({ paidAt }: Payout) => `${day(paidAt)} ödemesi`,
  facts: ({ id, rows }: Payout) => `Ödeme no ${id} · ${formatCount(rows)} kayıt`,
  unmatched: (rows: number) => `${formatCount(rows)} kaydın siparişi burada yok; tutarları toplamdadır.`,
  foreign: (rows: number) => `${formatCount(rows)} kayıt başka para birimindedir ve hiçbir toplamda yoktur.`,
  kinds: 'Kayıtları türe göre seç',
  kind: ({ type, text }: Pick<PayoutPart, 'type' | 'text'>) => text ?? type,
  what: ({ model, colour, size, barcode, description, type, text }: PayoutRow) =>
    [model, colour?.toLocaleLowerCase('tr'), size].filter(Boolean).join(' ') || (barcode ?? description ?? text ?? type),
  more: 'Daha fazla göster',
};
