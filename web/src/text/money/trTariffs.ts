import type { TariffChange, TariffLine } from '../../api/money/tariffs.ts';
import { formatDateTime, formatMoney } from '../../ui/format/format.ts';

const percent = new Intl.NumberFormat('tr-TR', { maximumFractionDigits: 2 });

/** What the pages of commission tariffs say; it is loaded with them. */
export const trTariffs = {
  filter: 'Ürünleri değişime göre seç',
  changes: { rose: 'Yükselen', fell: 'Düşen', new: 'Yeni', same: 'Aynı', wrong: 'Hatalı' } as Readonly<Record<TariffChange, string>>,
  hints: {
    rose: 'Bugünkü fiyatında komisyonu arttı.',
    fell: 'Bugünkü fiyatında komisyonu azaldı.',
    new: 'Önceki tarifede yoktu.',
    same: 'Bugünkü fiyatında oran aynı.',
    wrong: 'Bu satırlar hiç işlenmedi.',
  } as Readonly<Record<TariffChange, string>>,
  columns: { product: 'Ürün', price: 'Fiyat', was: 'Önce', rate: 'Bu tarife', difference: 'Fark', bands: 'Bantlar', period: 'Geçerli' },
  product: ({ model, colour, size, barcode }: TariffLine) => [model, colour?.toLocaleLowerCase('tr'), size].filter(Boolean).join(' ') || (barcode ?? 'barkod yok'),
  money: (amount: number | null) => (amount === null ? '–' : formatMoney(amount, 'TRY')),
  rate: (rate: number | null) => (rate === null ? '–' : `%${percent.format(rate)}`),
  difference: ({ rate, was }: TariffLine) => (rate === null || was === null ? '–' : `${rate > was ? '+' : rate < was ? '−' : ''}${percent.format(Math.abs(rate - was))} puan`),
  bands: ({ bands }: TariffLine) => (bands === null ? '–' : `${formatMoney(bands.from1, 'TRY')} ve üstü %${percent.format(bands.rate1)} · ${formatMoney(bands.from2, 'TRY')} %${percent.format(bands.rate2)} · ${formatMoney(bands.from3, 'TRY')} %${percent.format(bands.rate3)} · altı %${percent.format(bands.rate4)}`),
  period: ({ validFrom, validTo }: TariffLine) => (validFrom === null ? '–' : `${formatDateTime(validFrom)} – ${validTo === null ? 'yenisi gelene kadar' : formatDateTime(validTo)}`),
  none: 'Bu seçimde ürün yok.',
};
