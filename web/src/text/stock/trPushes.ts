import type { PushedSize, PushShow } from '../../api/types.ts';
import { ageOf } from '../duration.ts';
import { formatCount } from '../../ui/format/format.ts';

/** What the page of stock at Trendyol says; it is loaded with its page, not with the portal. */
export const trPushes = {
  title: 'Stok Eşitleme',
  lead: 'Hangi sayı Trendyol’a gitti, Trendyol ne dedi.',
  lists: 'Stok gönderim listeleri',
  shows: { waiting: 'Sırada', unapproved: 'Onay bekleyen', rejected: 'Reddedilen', drift: 'Farklı', confirmed: 'Onaylanan' } as Readonly<Record<PushShow, string>>,
  idle: 'Sırada bekleyen yok',
  queue: (count: number, seconds: number) => `${formatCount(count)} numara sırada · en eskisi ${ageOf(seconds)} önce değişti`,
  last: (clock: string) => `Trendyol’un son onayı: ${clock}`,
  never: 'Trendyol henüz hiçbir sayıyı onaylamadı',
  driftRule: {
    oursWins: 'Trendyol’da başka bir sayı bulunursa bizim sayımız yeniden gönderilir.',
    ask: 'Trendyol’da başka bir sayı bulunursa siz karar verirsiniz.',
  },
  states: {
    waiting: 'Gönderilecek', unapproved: 'Onay bekliyor', sending: 'Gönderiliyor', sent: 'Trendyol’un sonucu bekleniyor', unproven: 'Yanıt gelmedi, bekleniyor', applied: 'Onaylandı', rejected: 'Reddedildi',
  } as Readonly<Record<PushedSize['state'], string>>,
  confirmed: (clock: string, pairs: number) => `Trendyol onayladı: ${clock} · ${formatCount(pairs)} çift`,
  afterApproval: 'Ürün Trendyol’da henüz onaylı değil; onaylanınca sayısı hemen gönderilir.',
  notConfirmed: 'Trendyol henüz onaylamadı',
  sellable: 'Satılabilir',
  told: 'Son gönderilen',
  drifted: (there: number, ours: number, clock: string) => `Trendyol’da ${formatCount(there)} çift görünüyor, onaylanan ${formatCount(ours)} (${clock})`,
  retry: 'Yeniden gönder',
  retryOf: (what: string) => `${what}: yeniden gönder`,
  retried: (what: string) => `${what} sıraya alındı.`,
  source: 'Stok kaynağı',
  first: (shown: number, all: number) => `${formatCount(all)} numaranın ilk ${formatCount(shown)} tanesi gösteriliyor.`,
  empty: {
    waiting: 'Bekleyen bir sayı yok; stok değişince buraya gelir.',
    unapproved: 'Stoku girilmiş ürünlerin hepsi Trendyol’da onaylı.',
    rejected: 'Trendyol’un reddettiği bir sayı yok.',
    drift: 'Trendyol’da bizimkinden başka bir sayı görünmüyor.',
    confirmed: 'Stok girilen ürünlerin sayıları Trendyol onaylayınca burada görünür.',
  } as Readonly<Record<PushShow, string>>,
} as const;
