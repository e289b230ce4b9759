import { formatCount, formatFine, formatMoney } from '../../ui/format/format.ts';

const monthNames = new Intl.DateTimeFormat('tr-TR', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const month = (day: string) => monthNames.format(Date.parse(day));

/** What is said of what the shop pays each month; it is loaded with the pages that say it. */
export const trMonthly = {
  title: 'Aylık sabit giderler',
  lead: 'Kira, maaş gibi satıştan bağımsız ödenenler. Ürün kârına karışmaz; tam ayların toplam kârından düşülür.',
  name: 'Adı',
  nameHint: 'kira, maaş, elektrik…',
  amount: 'Aylık tutar',
  first: 'İlk ay',
  last: 'Son ay',
  lastHint: 'boşsa sürer',
  monthHint: 'yıl ve ay: 2026-11',
  add: 'Yeni aylık gider ya da yeni tutar',
  saved: (name: string) => `${name} kaydedildi.`,
  end: 'Bitir',
  endOf: (name: string) => `${name}: bitir`,
  ended: (name: string, day: string) => `${name} ${month(day)} başından itibaren sayılmaz.`,
  inForce: 'Bu ay geçerli',
  nothing: 'Bu ay geçerli aylık gider yok.',
  history: 'Geçmiş',
  over: 'sona erdi',
  perMonth: 'ayda',
  span: (first: string, last: string | null) => (last === null ? `${month(first)} ve sonrası` : first === last ? `yalnız ${month(first)}` : `${month(first)} – ${month(last)}`),
  month,
  lira: (amount: number) => formatMoney(amount, 'TRY'),

  question: 'Aylık sabit giderlerden sonra ne kaldı?',
  columns: { month: 'Ay', profit: 'Kâr', fixed: 'Aylık sabit giderler', rest: 'Kalan' },
  partial: 'ay tam değil; sabit giderler yalnız bitmiş, tam aylardan düşülür',
  noneSaid: 'aylık gider girilmemiş',
  noRate: (name: string) => `${name}: ayın ilk gününün kuru eksik`,
  untold: (lines: number) => `${formatCount(lines)} satırın kârı bilinmiyor`,
  noWhole: 'Seçilen günlerde bitmiş tam bir ay yok. Sabit giderleri görmek için ilk günü bir ayın başı, son günü o ayın sonu yapın.',
  choose: (day: string) => `${month(day)} ayını göster`,
  enter: 'Aylık gider gir',
  item: (name: string, amount: number, currency: string, rate: number | null) => `${name} ${formatFine(amount, currency)}${rate === null ? '' : ` × ${formatFine(rate, 'TRY')}`}`,
} as const;
