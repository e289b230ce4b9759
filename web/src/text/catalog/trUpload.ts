/** What is said of files on their way, on whichever page. */
export const trUpload = {
  dropNow: 'Bırakın, yüklensin',
  queued: 'Sırada',
  sending: (part: number) => (part < 1 ? `Yükleniyor, %${Math.round(part * 100)}` : 'Alınıyor…'),
  retry: 'Yeniden dene',
  forget: 'Listeden kaldır',
} as const;
