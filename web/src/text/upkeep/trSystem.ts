import type { SystemPart, TimerRow, WaitingWork } from '../../api/types.ts';
import { formatCount, formatDecimal } from '../../ui/format/format.ts';

/** What the page of the machine room says; it is loaded with it. */
export const trSystem = {
  title: 'Sistem',
  lead: 'Kendiliğinden çalışan her şeyin şu anki hâli. Sayfa açıkken kendini yeniler.',
  fine: 'Bakılması gereken bir şey yok',
  fineText: 'Açık sorun yok; zamanlanmış işler ve kuyruklar ilerliyor.',
  attention: 'Bakılması gerekenler',
  openProblems: 'Sorunları aç',
  openRuns: 'Hareketleri aç',
  heap: (count: number, age: string) => `${formatCount(count)} sorun, en eskisi ${age}. Ne yapılacağı Sorunlar sayfasında yazar.`,

  timers: 'Zamanlanmış işler',
  timer: 'İş',
  state: 'Durum',
  last: 'Son çalışma',
  took: 'Süre',
  next: 'Sıradaki',
  ms: (ms: number) => (ms < 1000 ? `${formatCount(ms)} ms` : `${formatDecimal(ms / 1000)} sn`),
  soon: (seconds: number) => (seconds < 1 ? 'şimdi' : seconds < 60 ? `${Math.round(seconds)} sn sonra` : seconds < 5400 ? `${Math.round(seconds / 60)} dk sonra` : `${Math.round(seconds / 3600)} sa sonra`),
  timerStates: { ok: 'Tamam', failed: 'Başarısız', late: 'Gecikti', neverRan: 'Henüz çalışmadı', off: 'Kapalı' } satisfies Record<TimerRow['state'], string>,
  timerFailed: (failure: string, lastOk: string) => `Son çalışması ${failure} hatasıyla bitti; son iyi çalışması: ${lastOk}. Zamanı gelince kendiliğinden yeniden dener. Sürerse sunucuya bakan kişi günlüğü okumalı.`,
  timerLate: 'Zamanı geçeli on dakikadan fazla oldu ve biten bir çalışması yok: ya uzun sürüyor ya da çalıştıran yok. Uygulamanın ayakta olduğuna sunucuya bakan kişi bakmalı.',

  queues: 'Kuyruklar',
  queue: 'Kuyruk',
  depth: 'Bekleyen',
  oldest: 'En eskisi',
  poison: 'Takılan',
  queuesAway: 'Depolamaya ulaşılamıyor; kuyruklar şu anda sayılamıyor.',
  poisoned: (count: number) => `${formatCount(count)} iş defalarca başarısız oldu. Bir dakika içinde Sorunlar sayfasına düşer; oradan yeniden denenir.`,
  queueOld: (age: string) => `En öndeki iş ${age} geldi ve kimse almadı. Uygulamanın ayakta olduğuna sunucuya bakan kişi bakmalı.`,
  queueNames: {
    'packages-seen': 'Gelen paketler', labels: 'Etiketler', 'fetch-requests': 'Sipariş çekme istekleri', 'reconcile-requests': 'Karşılaştırma istekleri', 'product-requests': 'Ürün çekme istekleri',
    'trendyol-commands': 'Trendyol işlemleri', 'stock-pushes': 'Stok gönderimi', 'price-pushes': 'Fiyat gönderimi', 'stock-receipts': 'Gönderim sonuçları', pictures: 'Görseller',
    'picture-copies': 'Görsel kopyaları', 'product-calls': 'Ürün gönderimi', 'trade-wishes': 'Kategori istekleri', 'commission-imports': 'Yüklenen dosyalar',
  } as Readonly<Record<string, string>>,

  waiting: 'Bekleyen işler',
  nothing: 'yok',
  waitingKinds: {
    outbox: 'Kuyruğa gidecek mesaj', snapshots: 'Tablolara işlenecek paket', commands: 'Trendyol’a iletilecek işlem', stockCalls: 'Sonucu beklenen stok çağrısı',
    priceCalls: 'Sonucu beklenen fiyat çağrısı', productCalls: 'Sonucu beklenen ürün çağrısı', alarms: 'Gönderilecek bildirim',
  } satisfies Record<WaitingWork['kind'], string>,

  trendyol: 'Trendyol',
  reconcile: 'Son karşılaştırma',
  reconciled: (repaired: number, remaining: number, most: boolean) =>
    `${formatCount(repaired)} fark düzeltildi, ${remaining === 0 ? 'fark kalmadı' : `${most ? 'en az ' : ''}${formatCount(remaining)} fark duruyor`}`,
  notYet: 'henüz yok',
  breakers: 'Bağlantı',
  breakersFine: 'yanıt veriyor',
  down: 'yanıt vermiyor',
  notAsked: 'bu sunucu henüz bir şey sormadı',
  moduleDown: (age: string) => `Trendyol’un bu bölümü ${age} yanıt vermeyi kesti; ara verilip kendiliğinden yeniden deneniyor. Trendyol’un düzelmesi beklenir, işler kaybolmaz.`,
  moduleNames: { order: 'Trendyol siparişler', product: 'Trendyol ürünler', inventory: 'Trendyol stok ve fiyat', 'finance/che': 'Trendyol hakediş', webhook: 'Trendyol haberleri' } as Readonly<Record<string, string>>,
  budgets: 'İstek sınırları (bu sunucu, son dakika)',
  budget: (used: number, limit: number) => `${formatCount(used)} / ${formatCount(limit)}`,
  uncounted: 'sayılmıyor',
  held: (soon: string) => `sınırda, ${soon} devam eder`,
  endpointNames: {
    getShipmentPackages: 'Sipariş okuma', getShipmentPackagesStream: 'Toplu sipariş okuma', updatePackage: 'Paket bildirme', getApprovedProducts: 'Ürün okuma', getUnapprovedProducts: 'Onaysız ürün okuma',
    getProductInventoryAndPrice: 'Stok ve fiyat okuma', priceAndInventory: 'Stok ve fiyat gönderme', getBatchRequestResult: 'Gönderim sonucu okuma', getProductBase: 'Tek ürün okuma',
    productWrites: 'Ürün gönderme', trees: 'Kategori okuma', getSettlements: 'Hakediş okuma', getOtherFinancials: 'Diğer hesap hareketleri', getCargoInvoiceItems: 'Kargo faturası okuma',
    unsupplied: 'Tedarik edilemiyor bildirme', split: 'Paket bölme', multiSplit: 'Paket bölme (çoklu)', quantitySplit: 'Paket bölme (adet)', splitPackages: 'Paket bölme (paketler)',
    boxInfo: 'Koli bilgisi', changeCargoProvider: 'Kargo firması değiştirme', getWebhooks: 'Haber ayarı okuma', updateWebhook: 'Haber ayarı', activateWebhook: 'Haber açma',
  } as Readonly<Record<string, string>>,

  server: 'Sunucu',
  partNames: { database: 'Veritabanı', storage: 'Depolama', redis: 'Önbellek (Redis)', migration: 'Şema', trendyol: 'Sipariş okuma' } as Readonly<Record<string, string>>,
  partOk: 'çalışıyor',
  partDown: 'çalışmıyor',
  partBad: ({ name, reason }: SystemPart) =>
    name === 'trendyol' ? 'Siparişler en son başarıyla okunamadı. Kendiliğinden yeniden denenir; sürerse Sorunlar sayfasına düşer.'
      : name === 'redis' ? 'Önbelleğe ulaşılamıyor. Sistem çalışır ama yavaşlar; sunucuya bakan kişi bakmalı.'
        : `Yanıt vermiyor (${reason ?? 'nedeni bilinmiyor'}). Sunucuya bakan kişi bakmalı; düzelince burada kendiliğinden kalkar.`,
  cache: 'Önbellek',
  cacheInMemory: 'sunucunun belleğinde',
  databaseSize: 'Veritabanının boyu',
  connections: 'Veritabanı bağlantıları',
  memory: 'Bellek',
  disk: 'Boş disk',
  of: (part: string, whole: string) => `${part} / ${whole}`,
  diskLow: 'Yüzde ondan az yer kaldı. Sunucuya bakan kişi yer açmalı; dolarsa sipariş alınamaz.',
  backup: 'Son yedek',
  upSince: 'Açılış',
  version: 'Sürüm',
  /** The number, and the first digits of what it was built from. */
  build: (version: string) => version.replace(/\+(.{8}).*/, ' ($1)'),
} as const;
