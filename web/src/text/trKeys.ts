/** What the window of keyboard shortcuts says; it is loaded with it. */
export const trKeys = {
  title: 'Klavye kısayolları',
  rows: [
    ['/', 'Aramaya git'], ['j', 'Sonraki sipariş'], ['k', 'Önceki sipariş'], ['x', 'Siparişi seç ya da bırak'],
    ['Enter', 'Siparişi aç'], ['Esc', 'Seçimi bırak, pencereyi kapat'], ['?', 'Bu pencere'],
  ],
  scanner: 'Okuyucuyla her ekranda barkod ya da etiket okutabilirsiniz; paket doğrudan açılır.',
} as const;
