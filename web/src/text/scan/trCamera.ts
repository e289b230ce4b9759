/** What reading by camera says; loaded with the button that opens it. */
export const trCamera = {
  open: 'Kamerayla okut',
  close: 'Kamerayı kapat',
  opening: 'Kamera açılıyor…',
  aim: 'Barkodu görüntünün ortasına tutun. Aynı kodu yeniden okutmak için önce görüntüden çıkarın.',
  seen: (code: string) => `Okundu: ${code}`,
  picture: 'Kamera görüntüsü',
  troubles: {
    NotAllowedError: 'Kamera izni verilmedi. Adres çubuğundaki kilit simgesinden kameraya izin verip yeniden açın.',
    NotFoundError: 'Bu cihazda kamera bulunamadı. Bir kamera takın ya da el tarayıcısıyla okutun.',
    NotReadableError: 'Kamera başka bir programda açık. O programı kapatıp yeniden açın.',
    insecure: 'Kamera yalnız güvenli adreste (https) açılır. Portalı https ile açın ya da el tarayıcısıyla okutun.',
    other: 'Kamera açılamadı. Sayfayı yenileyin; olmazsa el tarayıcısıyla okutun.',
  },
} as const;
