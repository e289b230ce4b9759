import type { NotPrintable } from '../../api/types.ts';
import { formatCount } from '../../ui/format/format.ts';

/** What is said when labels may not be printed; it is loaded with that window. */
export const trPrint = {
  title: (count: number) => `${formatCount(count)} paketin etiketi yazdırılmadı`,
  reasons: {
    notVerified: (count: number) => `${formatCount(count)} paket henüz hazırlanmadı`,
    reasonNeeded: (count: number) => `${formatCount(count)} etiket daha önce basıldı`,
    notDrawn: (count: number) => `${formatCount(count)} etiket henüz çizilmedi`,
    dead: (count: number) => `${formatCount(count)} paket iptal edildi ya da bölündü`,
    unknown: (count: number) => `${formatCount(count)} paket bulunamadı`,
  } satisfies Record<NotPrintable, (count: number) => string>,
  hints: {
    notVerified: 'Ürünleri okutulup onaylanmadan basılan etiket yanlış kutuya yapışabilir.',
    reasonNeeded: 'Yeni etikete “KOPYA” yazılır; eskisini yok edin.',
    notDrawn: 'Biraz sonra yeniden deneyin.',
    dead: 'Bu etiketler artık yazdırılamaz.',
    unknown: null,
  } satisfies Record<NotPrintable, string | null>,
  onlyManager: 'Önce istasyonda hazırlayın. Hazırlanmadan etiketi yalnız yönetici, nedenini yazarak basabilir.',
  copy: (copy: number) => `${copy}. baskı olacak`,
  why: 'Neden yine de basılsın?',
  whyNeeded: 'Nedenini yazın; etiketin kaydına geçer.',
  withReason: (count: number) => `Bu nedenle ${formatCount(count)} etiketi yazdır`,
  rest: (count: number) => `Yalnız kalan ${formatCount(count)} etiketi yazdır`,
} as const;
