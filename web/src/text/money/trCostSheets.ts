import type { CostSheetLine } from '../../api/money/costSheets.ts';
import type { RowOutcome } from '../../api/money/imports.ts';
import { formatDate, formatFine } from '../../ui/format/format.ts';

const money = (amount: number | null, currency: CostSheetLine['currency']) => (amount === null || currency === null ? null : formatFine(amount, currency.toUpperCase()));

/** What is said of lists of costs; it is loaded with the pages that say it. */
export const trCostSheets = {
  missing: 'Eksikleri Excel’e al',
  all: 'Tümünü Excel’e al',
  upload: 'Excel yükle',
  hints: {
    applied: 'Maliyet bu satırdan.',
    unchanged: 'Aynı maliyet zaten geçerli.',
    noSuchOrder: '',
    error: 'Bu satırlar hiç işlenmedi.',
  } as Readonly<Record<RowOutcome, string>>,
  columns: { product: 'Ürün', was: 'Önce', now: 'Bu dosyada', from: 'Geçerlilik' },
  product: ({ model, colour, size, barcode }: CostSheetLine) => [model, colour?.toLocaleLowerCase('tr'), size].filter(Boolean).join(' ') || (barcode ?? 'ürün yok'),
  scopes: { model: 'bütün model', colour: 'yalnız bu renk', variant: 'yalnız bu beden' } as Readonly<Record<NonNullable<CostSheetLine['scope']>, string>>,
  was: ({ was, wasCurrency }: CostSheetLine) => money(was, wasCurrency) ?? 'maliyet yok',
  now: ({ amount, currency }: CostSheetLine) => money(amount, currency) ?? '–',
  from: ({ validFrom }: CostSheetLine) => (validFrom === null ? '–' : `${formatDate(validFrom)} ve sonrası`),
  soldKeep: 'Maliyeti olan eski satışlar değişmez; gerekirse Maliyetler sayfasında modelden “Eski satışlara uygula” ile değiştirin.',
} as const;
