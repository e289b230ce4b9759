import type { DeskLack, TariffDeskLine, TariffDeskPart, TariffDeskShow, TierOffer } from '../../api/money/desk.ts';
import { formatCount, formatDateTime, formatMoney, formatMoment } from '../../ui/format/format.ts';
import { trDesk } from './trDesk.ts';

const rates = new Intl.NumberFormat('tr-TR', { maximumFractionDigits: 2 });
const nameOf = ({ model, colour, size, barcode }: TariffDeskLine) => [model, colour?.toLocaleLowerCase('tr'), size].filter(Boolean).join(' ') || barcode;

/** What the desk says of a whole tariff file; it is loaded with it. */
export const trTariffDesk = {
  title: 'Tarife masası',
  open: 'Fiyat masasında aç',
  files: 'Tarife dosyaları',
  filesText: 'Bir tarifenin bütün ürünlerini bant bant karşılaştırın, seçin, dosyaya yazdırın.',
  lead: 'Kâr, çift başınadır; fiyat değişince satış adedinin değişmesi hesapta yoktur. Seçim hiçbir fiyatı değiştirmez: dosyaya yazılır, dosyayı Trendyol’a siz yüklersiniz.',
  back: 'Dosyaya dön',
  search: 'Model, renk, beden ya da barkod',
  returns: 'İade payı %',
  best: (open: number) => (open === 0 ? 'Seçilecek satır kalmadı' : `En iyi kârı seç: ${formatCount(open)} satır`),
  bestHint: 'Rakamları tam olan ve henüz seçilmemiş satırlar; elle seçilenlere dokunmaz.',
  bestDone: (lines: number) => `${formatCount(lines)} satır için en iyi kâr seçildi.`,
  choosing: 'Seçiliyor…',
  file: ({ days }: TariffDeskPart, many: boolean) => (many && days !== null ? `${days} günlük dosyayı indir` : 'Seçimli dosyayı indir'),
  part: ({ days, validFrom, validTo, chosen, rows }: TariffDeskPart) => `${formatDateTime(validFrom)} – ${validTo === null ? 'yenisi gelene kadar' : formatDateTime(validTo)}${days === null ? '' : ` (${days} gün)`}: ${formatCount(rows)} satırın ${formatCount(chosen)} tanesi seçili`,
  filter: 'Satırları seç',
  all: (count: number) => `${formatCount(count)} satır`,
  shows: { better: 'Kâr artabilir', losing: 'Bugün zararda', lacking: 'Bilgisi eksik', chosen: 'Seçili' } as Readonly<Record<TariffDeskShow, string>>,
  hints: { better: 'Başka bir bant bugünkü fiyattan çok bırakıyor.', losing: 'Bugünkü fiyatı zarar ettiriyor.', lacking: 'Kârı söylenemiyor.', chosen: 'Dosyaya yazılacak.' } as Readonly<Record<TariffDeskShow, string>>,
  none: 'Bu seçimde satır yok.',
  columns: { product: 'Ürün', today: 'Bugün', gain: 'Fark' },
  tier: (number: number) => `${number}. bant`,
  name: nameOf,
  row: (row: number) => `satır ${formatCount(row)}`,
  days: (days: number) => `${formatCount(days)} gün`,
  rate: (rate: number) => `%${rates.format(rate)}`,
  money: (amount: number) => formatMoney(amount, 'TRY'),
  profit: (profit: number | null) => (profit === null ? '–' : trDesk.lira(profit)),
  gain: (gain: number | null) => (gain === null ? '–' : `${gain > 0 ? '+' : ''}${trDesk.lira(gain)}`),
  bestMark: 'en iyi',
  lacks: { cost: 'maliyet eksik', rate: 'kur eksik', packaging: 'paketleme eksik', cargo: 'kargo eksik', tariff: 'tarife yok', product: 'ürün listede yok' } as Readonly<Record<DeskLack, string>>,
  chosen: (by: string, at: string) => `${by}, ${formatMoment(at)}`,
  choose: (line: TariffDeskLine, { tier }: TierOffer) => `${nameOf(line)}, ${tier}. bant: `,
  more: 'Devamını göster',
};
