import type { CampaignLine } from '../../api/money/campaigns.ts';
import type { RowOutcome } from '../../api/money/imports.ts';
import { formatDateTime, formatMoney } from '../../ui/format/format.ts';

const percent = new Intl.NumberFormat('tr-TR', { maximumFractionDigits: 2 });
const kinds: Readonly<Record<CampaignLine['kind'], string>> = { plus: 'Plus komisyon', badge: 'Avantajlı etiket', flash: 'Flaş ürün', basket: 'Sepet indirimi' };

/** What is said of campaigns' sheets; it is loaded with them. */
export const trCampaigns = {
  lead: 'Trendyol’un ürünlere önerdikleri. Yalnız gösterilir: fiyatınızı ve komisyonunuzu değiştirmez; katılmak için fiyatı Trendyol’da onaylarsınız.',
  hints: {
    applied: 'Geçerli öneriler.',
    unchanged: 'Dosyada ikinci kez yazılmış.',
    noSuchOrder: '',
    error: 'Bu satırlar hiç işlenmedi.',
  } as Readonly<Record<RowOutcome, string>>,
  columns: { product: 'Ürün', offer: 'Öneri', price: 'İstenen fiyat', chosen: 'Dosyadaki fiyatınız', rate: 'Komisyon', period: 'Geçerli' },
  product: ({ model, colour, size, barcode }: CampaignLine) => [model, colour?.toLocaleLowerCase('tr'), size].filter(Boolean).join(' ') || (barcode ?? 'barkod yok'),
  offer: ({ kind, part }: CampaignLine) => (kind === 'badge' ? `${kinds.badge} · ${part} yıldız` : kind === 'flash' ? `${kinds.flash} · ${part === 1 ? '24' : '3'} saat` : kinds[kind]),
  price: ({ highest, lowest }: CampaignLine) => (highest === null ? '–' : lowest === null ? `en çok ${formatMoney(highest, 'TRY')}` : `${formatMoney(lowest, 'TRY')} – ${formatMoney(highest, 'TRY')}`),
  money: (amount: number | null) => (amount === null ? '–' : formatMoney(amount, 'TRY')),
  rate: ({ rate, wrong }: CampaignLine) => (wrong !== null ? '–' : rate === null ? 'tarifedeki' : `%${percent.format(rate)}`),
  today: (today: number | null) => (today === null ? 'bu fiyatta tarife yok' : `bu fiyatta tarife %${percent.format(today)}`),
  period: ({ validFrom, validTo }: CampaignLine) => (validFrom === null ? '–' : `${formatDateTime(validFrom)} – ${validTo === null ? 'yenisi gelene kadar' : formatDateTime(validTo)}`),
} as const;
