import type { Layout } from './keyboards.ts';

const names: Readonly<Record<Layout, string>> = { US: 'İngilizce (ABD)', 'TR-Q': 'Türkçe Q', 'TR-F': 'Türkçe F', UK: 'İngilizce (İngiltere)', DE: 'Almanca' };

/** What the scanner doctor says; it is loaded with its page. */
export const trDoctor = {
  title: 'Tarayıcı doktoru',
  lead: 'El tarayıcınızı bu cihaza tanıtır: klavye düzenini, sonlandırıcısını ve hızını bulur, sonra on okutmayla kanıtlar.',
  back: 'İstasyona dön',
  sheet: 'Deneme kodları',
  sheetText: 'Ekrandan okutamıyorsanız yazdırıp kâğıttan okutun.',
  picture: 'Deneme barkodları',
  steps: { layout: '1. Tanıma', proof: '2. Kanıt', done: '3. Sonuç' },
  readFirst: 'İlk deneme kodunu okutun',
  readThis: (code: string) => `Şunu okutun: ${code}`,
  ready: 'Hazır',
  heard: 'Duyuldu',
  good: 'DOĞRU',
  bad: 'YANLIŞ',
  came: (typed: string) => `Gelen: ${typed}`,
  hand: 'Bu elle yazılmış gibi geldi. Kodu tarayıcıyla okutun.',
  notFirst: 'Bu, ilk deneme kodu değil ya da düzeni tanınmıyor. Kâğıttaki ilk kodu okutun.',
  progress: (right: number, read: number, all: number) => `${read}/${all} okutma, ${right} doğru`,
  findings: 'Bulunanlar',
  scanner: 'Tarayıcının klavyesi',
  device: 'Cihazın klavyesi',
  end: 'Sonlandırıcı',
  ends: { Enter: 'Enter (önerilen)', Tab: 'Tab', pause: 'Yok: kısa bir duraklama' },
  pace: 'En uzun ara',
  ms: (ms: number) => `${Math.round(ms)} ms`,
  layout: (layout: Layout) => names[layout],
  same: 'Tarayıcı ile cihaz aynı düzeni kullanıyor; kodlar olduğu gibi geliyor.',
  differs: 'Tarayıcı ile cihaz farklı düzen kullanıyor. Kodlar yine de doğru okunur; kılavuzundan tarayıcıyı Türkçe Q düzenine alabilirsiniz.',
  score: (score: number) => `Puan: ${score}/100`,
  proven: 'Tarayıcı bu cihazda güvenle kullanılabilir. Ayarları bu cihaza kaydedildi.',
  notProven: 'Okutmaların bir kısmı yanlış geldi. Camını silin, kodu düz tutun ve yeniden deneyin; ayarları yine de bu cihaza kaydedildi.',
  again: 'Baştan başla',
  last: (score: number, when: string) => `Bu cihazdaki son sonuç: ${score}/100 (${when})`,
} as const;
