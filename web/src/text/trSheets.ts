import type { ImportSummary } from '../api/types.ts';
import { formatCount, formatMoney } from '../ui/format/format.ts';

/** What the pages of product lists in Excel say; it is loaded with them. */
export const trSheets = {
  exportList: 'Excel’e aktar',
  importList: 'Excel’den yükle',
  title: 'Excel’den ürün listesi',
  lead: 'Listeyi indirin, fiyatları ve ayrılan stoğu Excel’de değiştirin, geri yükleyin. Uygulamadan önce neyin değişeceğini görürsünüz.',
  choose: 'Excel dosyası seç (.xlsx)',
  reading: (part: number) => part < 1 ? `Yükleniyor… %${Math.round(part * 100)}` : 'Dosya okunuyor, satırlar karşılaştırılıyor…',
  latest: 'Son yüklenen listeler',
  none: 'Henüz liste yüklenmedi',
  noneText: 'Yüklediğiniz listeler burada kalır; uyguladığınız bir listeyi buradan bütünüyle geri alabilirsiniz.',
  states: { read: 'Uygulanmadı', applied: 'Uygulandı', undone: 'Geri alındı' } as Readonly<Record<ImportSummary['state'], string>>,
  counts: ({ lines, changes, wrong, needSecond }: ImportSummary) =>
    [`${formatCount(lines)} satır`, `${formatCount(changes)} değişiklik`, wrong > 0 && `${formatCount(wrong)} hatalı satır`, needSecond > 0 && `${formatCount(needSecond)} fiyat ikinci kişinin onayını bekleyecek`].filter(Boolean).join(' · '),
  nothing: 'Bu listede değişen bir şey yok; her satır bugünküyle aynı.',
  wrongHead: 'Hatalı satırlar (uygulanmaz)',
  changeHead: 'Değişecekler',
  changedHead: 'Değişenler',
  row: (row: number) => `${formatCount(row)}. satır`,
  cell: (row: number, column: string) => `${formatCount(row)}. satır, “${column}” sütunu`,
  noBarcode: 'barkod yok',
  sale: 'Satış', list: 'Liste', buffer: 'Ayrılan stok',
  money: (amount: number) => formatMoney(amount, 'TRY'),
  pairs: (count: number) => `${formatCount(count)} çift`,
  unknown: 'bilinmiyor',
  second: 'İkinci kişi onaylamalı',
  first: (shown: number, all: number) => `${formatCount(all)} satırın ilk ${formatCount(shown)} tanesi gösteriliyor.`,
  apply: (changes: number) => `${formatCount(changes)} satırı uygula`,
  applying: 'Uygulanıyor…',
  applied: (changes: number) => `${formatCount(changes)} satır uygulandı.`,
  undo: 'Bütün listeyi geri al',
  undoing: 'Geri alınıyor…',
  undone: (skipped: number) => skipped === 0 ? 'Liste bütünüyle geri alındı.' : `Liste geri alındı; sonradan değişmiş ${formatCount(skipped)} satıra dokunulmadı.`,
  by: (who: string, when: string) => `${who} yükledi · ${when}`,
  when: { applied: (when: string) => `uygulandı ${when}`, undone: (when: string) => `geri alındı ${when}` },
} as const;
