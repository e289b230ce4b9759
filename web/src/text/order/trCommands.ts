/** What the order page and the hold lane say about Trendyol being told something; it is loaded with them. */
export const trCommands = {
  title: 'Trendyol’a iletilenler',
  kinds: {
    picking: 'Hazırlanıyor', invoiced: 'Faturalandı', unsupplied: 'Tedarik edilemedi', split: 'Paketi böl', boxInfo: 'Koli bilgisi', cargoProvider: 'Kargo firmasını değiştir',
  },
  states: { pending: 'Bekliyor', sent: 'Yanıt bekleniyor', confirmed: 'Yapıldı', failed: 'Kabul edilmedi', superseded: 'Gerek kalmadı' },
  asked: (when: string, who: string) => `${when} · ${who}`,
  attempts: (count: number) => `${count} deneme`,
  next: (when: string) => `sonraki deneme ${when}`,
  retry: 'Yeniden dene',
  retrying: 'İsteniyor…',
  retried: 'Yeniden denenecek; sonucu burada görünür.',

  giveUp: {
    button: 'Tedarik edilemedi',
    title: 'Hangi ürünler tedarik edilemiyor?',
    reason: 'Trendyol’a bildirilecek neden',
    reasons: {
      outOfStock: 'Stok tükendi', defective: 'Kusurlu / defolu ürün', wrongPrice: 'Hatalı fiyat', integrationError: 'Entegrasyon hatası', bulkPurchase: 'Toplu alım', forceMajeure: 'Mücbir sebep',
    },
    units: 'Ürünler',
    none: 'En az bir ürün seçin.',
    next: 'Devam',
    sureTitle: 'Trendyol’a bildirilsin mi?',
    penalty: 'Bu işlem geri alınamaz. Müşterinin parası iade edilir, mağaza puanınız düşer ve Trendyol ceza kesebilir.',
    whole: 'Paketin tamamı iptal edilir.',
    rest: 'Kalan ürünler Trendyol’da yeni numaralı bir pakette açılır; bu paket kapanır.',
    yes: 'Evet, Trendyol’a bildir',
    telling: 'Bildiriliyor…',
    told: 'Trendyol’a bildirildi; sonucu siparişin sayfasında.',
  },

  units: {
    title: 'Yalnız bazı ürünler',
    hint: 'Seçmezseniz paketin tamamı askıya alınır.',
    missing: (what: string, count: number) => `${what} ×${count}`,
    fewer: (what: string) => `Azalt: ${what}`,
    more: (what: string) => `Artır: ${what}`,
    of: (chosen: number, all: number) => `${chosen} / ${all}`,
  },
} as const;
