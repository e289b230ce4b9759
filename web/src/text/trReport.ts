import { formatCount, formatDecimal } from '../ui/format/format.ts';

/** What the report card says; it is loaded with its page, not with the portal. */
export const trReport = {
  title: 'Karne',
  lead: 'Kim ne kadar paket hazırladı; günler İstanbul saatiyle.',
  periods: 'Dönem',
  period: (days: number) => (days === 1 ? 'Bugün' : `Son ${days} gün`),
  measures: 'Ölçü',
  measure: { perHour: 'Paket / saat', packages: 'Paket', wrongScans: 'Yanlış okutma', holds: 'Askıya alma' },
  question: {
    perHour: 'Kim saatte kaç paket hazırladı?',
    packages: 'Kim kaç paket hazırladı?',
    wrongScans: 'Kim kaç yanlış okuttu?',
    holds: 'Kim kaç paketi askıya aldı?',
  },
  units: {
    perHour: (value: number) => `${formatDecimal(value)} paket/saat`,
    packages: (value: number) => `${formatCount(value)} paket`,
    wrongScans: (value: number) => `${formatCount(value)} yanlış okutma`,
    holds: (value: number) => `${formatCount(value)} askı`,
  },
  tooShort: 'veri yok (15 dakikadan az)',
  note: 'Saat: okutmalar arası en çok 15 dakikalık aralıkların toplamı; daha uzun aralar mola sayılır. 15 dakikadan az çalışma için saat başı değer hesaplanmaz.',
  empty: 'Bu günlerde okutma yok',
  emptyText: 'Sipariş Hazırla’da paket hazırlanınca burada kişi ve gün olarak görünür.',
  table: 'Günler',
  day: 'Gün',
  person: 'Kişi',
  hours: 'Çalışma',
  minutes: (minutes: number) => (minutes < 60 ? `${formatCount(minutes)} dk` : `${formatCount(Math.floor(minutes / 60))} sa ${formatCount(Math.round(minutes % 60))} dk`),
  scans: 'Okutma',
} as const;
