import type { ProfitBy, ProfitCoverage, ProfitGroup, ProfitSums } from '../../api/money/profit.ts';
import type { StepName } from '../../pages/money/profit/periods.ts';
import { formatCount, formatDate, formatFine, formatMoney } from '../../ui/format/format.ts';

const percent = new Intl.NumberFormat('tr-TR', { maximumFractionDigits: 1 });
const lira = (amount: number) => `${amount < 0 ? '−' : ''}${formatMoney(Math.abs(amount), 'TRY')}`;
const month = new Intl.DateTimeFormat('tr-TR', { timeZone: 'UTC', month: 'long', year: 'numeric' });

/** What the page of profits says; it is loaded with it. */
export const trProfit = {
  title: 'Kâr',
  lead: 'Ciro − indirim − komisyon − kargo − paketleme − işçilik − maliyet. Kârı hesaplanamayan satır sayılmaz; eksiği aşağıda yazar.',
  from: 'İlk sipariş günü',
  to: 'Son gün',
  compare: 'Önceki dönemle karşılaştır',
  sheet: 'Excel indir',
  paper: 'PDF aç',
  filters: 'Seçilen',
  remove: (what: string) => `${what} seçimini kaldır`,
  groupBy: 'Neye göre',
  by: { day: 'Gün', week: 'Hafta', month: 'Ay', model: 'Model', colour: 'Renk', size: 'Beden', order: 'Sipariş', line: 'Satır' } as Readonly<Record<ProfitBy, string>>,
  none: 'Bu günlerde satış yok',
  noneText: 'Başka günler seçin ya da süzgeci kaldırın.',
  untold: 'Hiçbir satırın kârı hesaplanamıyor',
  waterfall: 'Ciro nereye gidiyor?',
  steps: { revenue: 'Ciro', discount: 'İndirim', commission: 'Komisyon', cargo: 'Kargo', handling: 'Paketleme ve işçilik', cost: 'Ürün maliyeti', rest: 'Ceza ve düzeltme', profit: 'Kâr' } as Readonly<Record<StepName, string>>,
  hatched: 'Taralı kısım tahmini: henüz kesilmedi.',
  ofThis: (amount: number) => `${lira(amount)} tahmini`,
  previous: (amount: number) => `önceki ${lira(amount)}`,
  noPrevious: 'Önceki dönemde kârı bilinen satış yok; karşılaştırılamıyor.',
  change: (now: number, then: number) => (then === 0 ? '' : `${now >= then ? '+' : '−'}%${percent.format(Math.abs((now - then) / then) * 100)}`),
  trend: 'Kâr nasıl değişti?',
  trendTable: 'Günlerin kârı',
  last: (name: string, amount: number) => `${name}: ${lira(amount)}`,
  best: (name: string, amount: number) => `en iyisi ${name}, ${lira(amount)}`,
  coverage: ({ orders, incomplete }: ProfitCoverage, { told, estimated }: ProfitSums) =>
    `${formatCount(orders)} siparişin ${formatCount(orders - incomplete)} tanesinin kârı tam hesaplandı. Hesaplanan satırlardan ${formatCount(told - estimated)} tanesi kesinleşmiş, ${formatCount(estimated)} tanesi kısmen tahmini.`,
  lacking: (orders: number) => `${formatCount(orders)} siparişin:`,
  lacks: { noCost: 'tanesinde maliyet', noCommission: 'tanesinde komisyon', noPackaging: 'tanesinde paketleme gideri', noCargo: 'tanesinde kargo gideri', noPrice: 'tanesinde TL fiyat' },
  lack: (orders: number, what: string) => `${formatCount(orders)} ${what} eksik`,
  untoldRevenue: (amount: number) => `Kârı bilinmeyen ciro ${lira(amount)}.`,
  columns: { pairs: 'Çift', revenue: 'Ciro', commission: 'Komisyon', cargo: 'Kargo', cost: 'Maliyet', profit: 'Kâr', margin: 'Ciroya oranı', state: 'Durum' },
  name: (by: ProfitBy, { day, model, colour, size, orderNumber }: ProfitGroup): string => {
    if (by === 'month' && day !== null) return month.format(new Date(day));
    if (by === 'week' && day !== null) return `${formatDate(day)} haftası`;
    if (by === 'day' && day !== null) return formatDate(day);
    return by === 'order' ? (orderNumber ?? '') : [model, colour?.toLocaleLowerCase('tr'), size].filter(Boolean).join(' ') || 'Adı bilinmiyor';
  },
  orderDay: (day: string | null, orderNumber: string | null, by: ProfitBy) => (by === 'line' ? [orderNumber, day && formatDate(day)].filter(Boolean).join(' · ') : by === 'order' && day !== null ? formatDate(day) : ''),
  lira,
  dash: '–',
  margin: ({ profit, revenue }: ProfitSums) => (revenue === 0 ? '–' : `%${percent.format((profit / revenue) * 100)}`),
  state: ({ lines, told, estimated }: ProfitSums) => (told < lines ? `${formatCount(lines - told)} / ${formatCount(lines)} satır eksik` : estimated > 0 ? 'tahmini' : 'kesin'),
  more: 'Devamını göster',
  proof: {
    title: 'Bu kâr nereden geliyor?',
    parts: { revenue: 'Ciro', discount: 'İndirim', commission: 'Komisyon', cost: 'Ürün maliyeti', labour: 'İşçilik', packaging: 'Paketleme', cargo: 'Kargo', fees: 'Ceza ve diğer', correction: 'Düzeltme', profit: 'Kâr' },
    source: { payload: 'Siparişle gelen oran (tahmini)', tariff: 'Tarife (tahmini)', statement: 'Sipariş kaydı', settlement: 'Hakediş' } as Readonly<Record<string, string>>,
    statement: (row: number) => `Sipariş kaydı, satır ${formatCount(row)}`,
    tariff: (row: number) => `Tarife, satır ${formatCount(row)}`,
    cost: (amount: number, currency: string, rate: number | null, day: string | null) =>
      rate === null || day === null ? `Çifti ${formatFine(amount, currency)}` : `Çifti ${formatFine(amount, currency)} × ${formatFine(rate, 'TRY')} (${formatDate(day)} kuru)`,
    noCost: 'Maliyet girilmemiş ya da o günün kuru eksik.',
    account: 'Hesap hareketleri',
    cargo: 'Kargo faturaları',
    none: 'Yok',
    commissionOf: (amount: number) => `komisyon ${formatMoney(amount, 'TRY')}`,
    order: 'Siparişi aç',
  },
};
