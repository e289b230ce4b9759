/** What the bell's panel and the choice of alarms say; they come with them. */
export const trAlarms = {
  empty: 'Bildirim yok',
  emptyText: 'Hemen bilinmesi gereken bir şey olursa burada görünür.',
  isNew: 'Yeni',
  lasts: 'Sürüyor',
  over: (when: string) => `Kapandı: ${when}`,
  openPackage: 'Paketi aç',
  all: 'Tüm sorunlar',
  choose: 'Bildirim ayarları',
  title: 'Bildirimler',
  lead: 'Hangi alarmları zilde, hangilerini e-postayla almak istediğinizi seçin. Sorunlar sayfası her zaman hepsini gösterir.',
  kind: 'Alarm',
  bell: 'Zil',
  byMail: 'E-posta',
  mail: 'E-posta adresi',
  mailHint: 'Boş bırakırsanız e-posta gelmez. Yazıda müşteri bilgisi olmaz.',
  noServer: 'E-posta sunucusu henüz ayarlanmadı; adresiniz saklanır, sunucu ayarlanınca gönderilir.',
  quiet: 'Sessiz saatler',
  quietFrom: 'Başlangıç',
  quietTo: 'Bitiş',
  quietHint: (from: string | null, to: string | null) => (from === null || to === null
    ? 'Bu saatlerde e-posta gelmez; biriken alarmlar bitişte tek e-postayla gelir. Boşsa her saat gelir.'
    : `Bu saatlerde e-posta gelmez; biriken alarmlar bitişte tek e-postayla gelir. Boşsa dükkânın saatleri geçerlidir: ${from}–${to}.`),
  save: 'Kaydet',
  saving: 'Kaydediliyor…',
  saved: 'Bildirim ayarlarınız kaydedildi.',
} as const;
