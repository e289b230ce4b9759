import { formatCount } from '../../ui/format/format.ts';

/** What the page of problems says; it is loaded with it. */
export const trProblems = {
  title: 'Sorunlar',
  lead: 'Bir insanın bakması gereken şeyler. Çözülünce kendiliğinden ya da elle kapanır.',
  causes: {
    unknownStatus: 'Tanınmayan durum', packageWithoutLines: 'Ürünsüz paket', unreadablePackage: 'Okunamayan paket',
    labelImpossible: 'Çizilemeyen etiket', poisonMessage: 'Takılan iş', drift: 'Trendyol ile fark', trendyolRefuses: 'Trendyol reddediyor',
    commandStuck: 'Trendyol’a iletilemeyen işlem', commandRefused: 'Reddedilen işlem', cancelledAfterPacking: 'Hazırlandıktan sonra iptal', packedNotShipped: 'Kargoya verilmemiş paket',
    stockNegative: 'Eksiye düşen raf', stockWrong: 'Tutmayan stok defteri',
    pictureNotCopied: 'Kopyalanamayan görsel', pictureBroken: 'Okunamayan görsel', rateMissing: 'Eksik kur', rateUnreadable: 'Okunamayan kur', hookSilent: 'Trendyol’dan gelmeyen haber', auditBroken: 'Bozulmuş kayıt', backupFailed: 'Alınamayan yedek',
    syncStopped: 'Okunamayan siparişler', queueOld: 'Biriken işler', oversold: 'Eldekinden fazla satış', pushRejected: 'Alınmayan stok ya da fiyat', alarmUndelivered: 'İletilemeyen alarm',
  },
  technical: 'Teknik ayrıntı',
  since: (age: string, when: string) => `${age} · ${when} tarihinden beri`,
  times: (count: number) => `${formatCount(count)} kez`,
  empty: 'Açık sorun yok',
  emptyText: 'Her şey yolunda. Bir sorun çıkarsa burada ve yukarıdaki zilde görünür.',
  openPackage: 'Paketi aç',
} as const;
