import { formatCount } from '../ui/format/format.ts';
import { ageOf } from './duration.ts';
import { trOrders } from './trOrders.ts';
import { trUpkeep } from './trUpkeep.ts';

/** Every sentence that people see. Pages hold no Turkish of their own. */
export const tr = {
  ...trOrders,
  ...trUpkeep,
  shop: 'Güllü Shoes',
  shopShort: 'Güllü',
  pageTitle: (page: string) => `${page} · Güllü Shoes`,
  noData: 'veri yok',
  close: 'Kapat',
  cancel: 'Vazgeç',
  retry: 'Yeniden dene',
  back: 'Geri',
  loading: 'Yükleniyor…',
  more: 'Daha fazlası yükleniyor…',
  showMore: 'Daha fazlasını göster',
  allLoaded: (count: number) => `Listenin sonu · ${formatCount(count)} kayıt`,
  skipToContent: 'İçeriğe geç',
  newVersion: 'Yeni sürüm',
  newVersionText: 'Portalın yeni sürümü hazır. İşiniz bitince yenileyin.',

  menu: {
    label: 'Ana menü',
    open: 'Menüyü aç',
    orders: 'Siparişler',
    packing: 'Sipariş Hazırla',
    orderList: 'Liste',
    held: 'Askıdakiler',
    handover: 'Kargo Teslim',
    waves: 'Toplu Toplama',
    doctor: 'Tarayıcı Doktoru',
    products: 'Ürün İşlemleri',
    productList: 'Ürün listesi',
    stockEntry: 'Stok Girişi',
    stockSource: 'Stok Kaynağı',
    shelves: 'Raflar',
    stockSync: 'Stok Eşitleme',
    admin: 'Yönetim',
    report: 'Karne',
    runs: 'Hareketler',
    problems: 'Sorunlar',
    user: 'Hesap',
    signOut: 'Çıkış yap',
    theme: 'Görünüm',
    themes: { auto: 'Otomatik', light: 'Açık', dark: 'Koyu' },
    keys: 'Klavye kısayolları',
  },
  roles: { worker: 'Paketçi', manager: 'Yönetmen', accountant: 'Muhasebe', admin: 'Yönetici' },

  signIn: {
    title: 'Giriş',
    lead: 'Siparişler, etiketler ve paketleme için hesabınızla girin.',
    userName: 'Kullanıcı adı',
    password: 'Parola',
    show: 'Parolayı göster',
    hide: 'Parolayı gizle',
    submit: 'Giriş yap',
    submitting: 'Giriş yapılıyor…',
    needUserName: 'Kullanıcı adınızı yazın.',
    needPassword: 'Parolanızı yazın.',
    wrong: 'Kullanıcı adı ya da parola yanlış.',
    locked: (minutes: number) => `Çok fazla yanlış deneme oldu. ${minutes} dakika sonra yeniden deneyin.`,
    expired: 'Oturumunuz sona erdi. Kaldığınız yerden devam etmek için yeniden girin.',
  },

  search: {
    label: 'Her yerde ara',
    placeholder: 'Sipariş, takip no, barkod, model',
    searching: 'Aranıyor…',
    scanMissed: (code: string) => `“${code}” hiçbir pakette bulunamadı.`,
    clear: 'Aramayı temizle',
  },

  connection: {
    live: 'canlı',
    late: 'gecikmeli',
    offline: 'çevrimdışı',
    never: 'henüz çekilmedi',
    lastSync: (age: string) => `son çekme ${age}`,
    failed: 'son çekme başarısız',
    banner: (since: string) => `Sunucuya ulaşılamıyor. Gördükleriniz ${since} tarihinde alındı; bağlantı gelince kendiliğinden yenilenir.`,
  },
  problemsOpen: (count: number) => (count === 0 ? 'Açık sorun yok' : `${formatCount(count)} açık sorun`),

  states: {
    errorTitle: 'Bu bölüm yüklenemedi',
    errorText: 'Sunucu beklenmeyen bir yanıt verdi.',
    unreachableTitle: 'Sunucuya ulaşılamıyor',
    unreachableText: 'Ağ bağlantısını denetleyin. Bağlantı gelince kendiliğinden yeniden denenir.',
    forbiddenTitle: 'Bu sayfa için yetkiniz yok',
    forbiddenText: 'Gerekiyorsa yöneticinizden yetki isteyin.',
    notFoundTitle: 'Böyle bir sayfa yok',
    notFoundText: 'Adres yanlış olabilir ya da sayfa taşınmış olabilir.',
    brokenTitle: 'Sayfa çizilirken hata oluştu',
    brokenText: 'Sayfayı yenileyin. Sürerse bu kodu desteğe iletin.',
    reload: 'Sayfayı yenile',
    home: 'Siparişlere git',
    supportCode: 'Destek kodu',
    stale: (when: string) => `Yenilenemedi; gösterilen veri ${when} tarihinden.`,
  },

  toast: {
    label: 'Bildirimler',
    copied: (what: string) => `Kopyalandı: ${what}`,
    copyFailed: 'Kopyalanamadı; numarayı seçip elle kopyalayın.',
    failed: (what: string) => `Olmadı: ${what}`,
  },
  copy: (what: string, value: string) => `${what} kopyala: ${value}`,

  keys: {
    title: 'Klavye kısayolları',
    rows: [
      ['/', 'Aramaya git'], ['j', 'Sonraki sipariş'], ['k', 'Önceki sipariş'], ['x', 'Siparişi seç ya da bırak'],
      ['Enter', 'Siparişi aç'], ['Esc', 'Seçimi bırak, pencereyi kapat'], ['?', 'Bu pencere'],
    ],
    scanner: 'Okuyucuyla her ekranda barkod ya da etiket okutabilirsiniz; paket doğrudan açılır.',
  },

  age: (seconds: number) => `${ageOf(seconds)} önce`,
} as const;
