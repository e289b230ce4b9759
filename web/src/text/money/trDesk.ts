import type { DeskLack, FloorPrice, PriceDesk, PriceProfit } from '../../api/money/desk.ts';
import { formatCount, formatDate, formatDateTime, formatFine, formatMoney } from '../../ui/format/format.ts';

const rates = new Intl.NumberFormat('tr-TR', { maximumFractionDigits: 2 });
const tenths = new Intl.NumberFormat('tr-TR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const lira = (amount: number) => `${amount < 0 ? '−' : ''}${formatMoney(Math.abs(amount), 'TRY')}`;
const percent = (rate: number) => `${rate < 0 ? '−' : ''}%${tenths.format(Math.abs(rate))}`;
const span = (from: number, to: number | null) => (to === null ? `${lira(from)} ve üstü` : from === to ? lira(from) : `${lira(from)} – ${lira(to)}`);

/** What the price desk says; it is loaded with it. */
export const trDesk = {
  title: 'Fiyat masası',
  barcode: 'Barkod',
  lead: 'Bir fiyatın ne kazandıracağını gösterir; hiçbir fiyatı değiştirmez.',
  search: 'Model, renk ve beden ara',
  placeholder: 'Örn. 099 siyah 37, ya da ürünü okutun',
  startTitle: 'Önce bir ürün seçin',
  startText: 'Yukarıya “099 siyah 37” gibi yazın ya da ürünün barkodunu okutun.',
  emptyTitle: 'Böyle bir ürün yok',
  emptyText: 'Model, renk ya da beden yazın; kelimelerin sırası önemli değil.',
  found: 'Bulunan ürünler',
  other: 'Başka ürün',
  more: (count: number) => `${formatCount(count)} renk daha var; aramayı daraltın.`,
  changePrice: 'Fiyatı değiştir',
  today: (price: number | null) => (price === null ? 'Bugünkü fiyatı bilinmiyor' : `Bugünkü fiyat ${lira(price)}`),
  price: 'Satış fiyatı ₺',
  slider: 'Satış fiyatını kaydır',
  toToday: 'Bugünkü fiyat',
  target: 'Hedef kâr ₺',
  targetPercent: 'Hedef kâr %',
  returns: 'İade payı %',
  returnsHint: 'Yazmazsanız iade yok sayılır. İade gelen çift yeniden satılır, iki kez kargo öder.',
  targetHint: 'Çift başına; ikisi birlikte de yazılabilir.',
  wrong: 'Sayı olarak yazın; örneğin 749,90.',
  tooHigh: 'En çok 1.000.000 ₺.',
  noPrice: 'Satış fiyatını yazın.',
  percentRange: '0 ile 99 arasında yazın.',
  profit: 'Çift başına kâr',
  loss: 'Çift başına zarar',
  unknown: 'Kâr hesaplanamıyor',
  margin: (margin: number) => `fiyatın ${percent(margin)} kadarı`,
  against: (now: number, then: number) => (now === then ? 'bugünkü fiyatla aynı' : `bugünkü fiyata göre ${now > then ? '+' : '−'}${formatMoney(Math.abs(now - then), 'TRY')}`),
  parts: 'Bu kâr nereden geliyor?',
  part: { revenue: 'Satış', commission: 'Komisyon', cost: 'Ürün maliyeti', packaging: 'Paketleme', cargo: 'Kargo', labour: 'İşçilik', profit: 'Kâr' },
  expected: 'tahmini',
  commissionOf: ({ tier, rate }: PriceProfit) => (tier === null || rate === null ? 'tarife yok' : `${tier}. bant, %${rates.format(rate)}`),
  costOf: ({ cost }: PriceDesk['pair']) =>
    cost === null ? 'maliyet eksik'
    : cost.currency === 'try' ? `${formatDate(cost.validFrom)} gününden beri`
    : cost.rate === null ? `${formatFine(cost.amount, 'USD')}; bugünün kuru eksik`
    : `${formatFine(cost.amount, 'USD')} × ${formatFine(cost.rate, 'TRY')}${cost.rateDay === null ? '' : ` (${formatDate(cost.rateDay)} kuru)`}`,
  fees: 'Ceza, hizmet bedeli ve sonradan düzeltmeler önceden bilinmez; hesapta yoktur.',
  missing: 'Eksik olanlar',
  missingText: 'Bunlar girilmeden kâr söylenemez; tahmin edilmez.',
  lacks: {
    cost: ['Maliyet eksik', 'Maliyeti girin'],
    rate: ['Bugünün dolar kuru eksik', 'Kuru girin'],
    packaging: ['Paketleme gideri eksik', 'Gideri girin'],
    cargo: ['Her kargo için geçerli kargo gideri eksik', 'Gideri girin'],
    product: ['Ürün listede yok', 'Ürünleri açın'],
    tariff: ['Bu ürün için yürürlükte komisyon tarifesi yok', 'Tarife yükleyin'],
  } as Readonly<Record<DeskLack, readonly [string, string]>>,
  lapsed: (at: string) => `Son tarife ${formatDateTime(at)} anında bitti.`,
  askAccountant: 'Tarifeyi muhasebe yükler.',
  tiers: 'Hangi bantta ne kalır?',
  tier: (number: number) => `${number}. bant`,
  span,
  rate: (rate: number) => `%${rates.format(rate)} komisyon`,
  tierProfit: (low: number | null, high: number | null) => (low === null || high === null ? 'kâr bilinmiyor' : `${lira(low)} – ${lira(high)}`),
  takeTop: (number: number, price: number) => `${number}. bant: ${lira(price)} fiyatını dene`,
  tariff: (tariff: NonNullable<PriceDesk['pair']['tariff']>) => `${tariff.fileName}, satır ${formatCount(tariff.row)} · ${formatDateTime(tariff.from)} – ${tariff.to === null ? 'yenisi gelene kadar' : formatDateTime(tariff.to)}`,
  chart: 'Fiyat artınca kâr ne olur?',
  chartText: (now: PriceProfit) => `${lira(now.price)} fiyatta ${now.profit === null ? 'kâr bilinmiyor' : `${lira(now.profit)} ${now.profit < 0 ? 'zarar' : 'kâr'}`}`,
  chartHint: 'Her çizgi bir bant; bandın başında komisyon artar, kâr düşer.',
  floors: 'Taban fiyat',
  zero: 'Zarar etmeyen en düşük fiyat',
  reach: 'Hedefe ulaşan en düşük fiyat',
  none: 'Böyle bir fiyat yok',
  noneText: 'Bu hedefe hiçbir fiyatta ulaşılmıyor.',
  gaps: ({ gaps }: FloorPrice, isZero: boolean) => `${gaps.map(({ from, to }) => span(from, to)).join(' ve ')} arası yine ${isZero ? 'zarar' : 'hedefin altında'}: üst bantta komisyon artıyor.`,
  sure: (price: number) => `${lira(price)} ve üstü her fiyatta tutar.`,
  tryIt: (price: number) => `${lira(price)} fiyatını dene`,
  lira,
  percent,
};
