import type { GapKind, GapLine } from '../../api/money/gaps.ts';
import { formatCount, formatDateTime, formatMoney } from '../../ui/format/format.ts';

const percent = new Intl.NumberFormat('tr-TR', { maximumFractionDigits: 2 });
const lira = (amount: number | null) => (amount === null ? '–' : formatMoney(amount, 'TRY'));
const signed = (amount: number | null) => (amount === null ? '–' : `${amount > 0 ? '+' : amount < 0 ? '−' : ''}${formatMoney(Math.abs(amount), 'TRY')}`);

/** What the page of differences between charge and tariff says; it is loaded with it. */
export const trGaps = {
  title: 'Tarife farkı',
  lead: 'Kesilen komisyon, sipariş anında geçerli olan tarifeye göre olması gerekenle satır satır karşılaştırılır. En çok fazla kesilen üstte.',
  from: 'İlk sipariş günü',
  to: 'Son gün',
  sheet: 'Excel indir',
  filter: 'Satırları farka göre seç',
  kinds: { over: 'Fazla kesilmiş', under: 'Az kesilmiş', equal: 'Tarifeyle aynı', noTariff: 'Tarife yok' } as Readonly<Record<GapKind, string>>,
  hints: {
    over: 'Tarifenin dediğinden çok.',
    under: 'Tarifenin dediğinden az.',
    equal: 'Kuruşu kuruşuna.',
    noTariff: 'Sipariş anında bu ürünün tarifesi yüklü değil; fark bilinemez.',
  } as Readonly<Record<GapKind, string>>,
  sum: (charged: number, tariff: number, gap: number) => `Tarifesi olan satırlarda kesilen ${lira(charged)}, tarifeye göre ${lira(tariff)}: fark ${signed(gap)}.`,
  notCharged: (lines: number) => `${formatCount(lines)} satırın komisyonu henüz kesilmemiş ya da sipariş kaydı yüklenmemiş; burada yok.`,
  columns: { order: 'Sipariş', product: 'Ürün', amount: 'Tutar', charged: 'Kesilen', tariff: 'Tarifeye göre', gap: 'Fark', rows: 'Dayanak' },
  product: ({ model, colour, size, barcode }: GapLine) => [model, colour?.toLocaleLowerCase('tr'), size].filter(Boolean).join(' ') || barcode,
  at: formatDateTime,
  lira,
  signed,
  rate: (rate: number | null) => (rate === null ? '' : `%${percent.format(rate)}`),
  statement: (row: number) => `Sipariş kaydı, satır ${formatCount(row)}`,
  tariff: (row: number) => `Tarife, satır ${formatCount(row)}`,
  settled: 'Hakediş',
  none: 'Bu günlerde komisyonu kesilmiş satır yok',
  noneText: 'Sipariş Kayıtları dosyasını yükleyin ya da başka günler seçin.',
  noRows: 'Bu seçimde satır yok.',
};
