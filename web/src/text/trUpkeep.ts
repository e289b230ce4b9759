import { formatCount, formatDecimal } from '../ui/format/format.ts';

/** What the run reports and the problems page say. */
export const trUpkeep = {
  runs: {
    title: 'Hareketler',
    lead: 'Arka planda çalışan işler: ne zaman çalıştılar, ne buldular.',
    functions: {
      FetchPackages: 'Siparişleri çekme', RescanPackages: 'Son 48 saati tarama', ReconcilePackages: 'Trendyol ile karşılaştırma',
      ApplyPackages: 'Siparişleri işleme', RenderLabel: 'Etiket çizme', RenderLabels: 'Etiket çizme', SweepOutbox: 'Bekleyenleri gönderme', WatchPoison: 'Takılan işleri izleme',
    } as Readonly<Record<string, string>>,
    outcomes: { running: 'Çalışıyor', ok: 'Tamam', failed: 'Başarısız' } as Readonly<Record<string, string>>,
    fetched: 'Okunan',
    new: 'Yeni',
    changed: 'Değişen',
    failed: 'Başarısız',
    took: (seconds: number) => `${formatDecimal(seconds)} sn`,
    details: 'Ayrıntılar',
    empty: 'Henüz hiçbir iş çalışmadı',
    emptyText: 'İlk sipariş çekme işi bir dakika içinde çalışır.',
    compare: 'Trendyol ile karşılaştır',
    compareAsked: 'Karşılaştırma istendi. Sonucu birkaç dakika içinde bu listede görünür.',
    differences: 'Farklar',
    noDifference: 'Fark yok: iki taraf aynı.',
    keys: {
      packageId: 'Paket', ours: 'Bizde', theirs: 'Trendyol’da', status: 'Durum', stage: 'Aşama', version: 'Sürüm', compared: 'Karşılaştırılan', missing: 'Bizde yok', extra: 'Trendyol’da yok',
      different: 'Farklı', differences: 'Farklar', repaired: 'Düzeltilen', remaining: 'Kalan', from: 'Başlangıç', to: 'Bitiş', pages: 'Sayfa', reason: 'Neden',
    } as Readonly<Record<string, string>>,
    yes: 'evet',
    no: 'hayır',
    shownOf: (shown: number, all: number) => `İlk ${formatCount(shown)} kayıt gösteriliyor (toplam ${formatCount(all)}).`,
  },

  problems: {
    title: 'Sorunlar',
    lead: 'Bir insanın bakması gereken şeyler. Çözülünce kendiliğinden ya da elle kapanır.',
    causes: {
      unknownStatus: 'Tanınmayan durum', packageWithoutLines: 'Ürünsüz paket', unreadablePackage: 'Okunamayan paket',
      labelImpossible: 'Çizilemeyen etiket', poisonMessage: 'Takılan iş', drift: 'Trendyol ile fark', trendyolRefuses: 'Trendyol reddediyor',
    } as Readonly<Record<string, string>>,
    since: (age: string, when: string) => `${age} · ${when} tarihinden beri`,
    times: (count: number) => `${formatCount(count)} kez`,
    retry: 'Yeniden dene',
    retrying: 'Deneniyor…',
    close: 'Kapat',
    closing: 'Kapatılıyor…',
    retried: (cause: string) => `Yeniden denenmek üzere gönderildi: ${cause}`,
    closed: (cause: string) => `Kapatıldı: ${cause}`,
    empty: 'Açık sorun yok',
    emptyText: 'Her şey yolunda. Bir sorun çıkarsa burada ve yukarıdaki zilde görünür.',
    openPackage: 'Paketi aç',
  },
} as const;
