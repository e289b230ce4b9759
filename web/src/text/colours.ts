/** Colour words as they stand in product data, with the tint of the placeholder picture. A hint for the eye, never a claim. */
const tints: Readonly<Record<string, string>> = {
  siyah: '#26262b', beyaz: '#f6f4ef', kırmızı: '#c8202f', bordo: '#6f1526', lacivert: '#1f2c55', mavi: '#2f6fbf', yeşil: '#2f7d4f', haki: '#6b6b45',
  kahverengi: '#6b4428', kahve: '#6b4428', taba: '#a8642f', vizon: '#9c8574', bej: '#d8c3a0', krem: '#efe4cc', ekru: '#efe8d8', ten: '#e0b596', nude: '#dfb9a3',
  gri: '#8d9096', antrasit: '#44484f', füme: '#5a5d63', pembe: '#e79ab0', pudra: '#e3bdb6', fuşya: '#c4267b', lila: '#b9a0d3', mor: '#6a3a8c',
  sarı: '#e8bf2e', hardal: '#c49220', turuncu: '#de6f22', gümüş: '#b9bdc4', altın: '#c9a24a', gold: '#c9a24a', bronz: '#8f6a3f', bakır: '#a9623a',
  camel: '#b98252', leopar: '#b3854e', platin: '#c5c6ca', mint: '#a8d8c4', petrol: '#1f5963', turkuaz: '#2fa6a6', somon: '#eb9a86',
};

/** The tint of the first colour word in the name ("Siyah Rugan" → black); null when none is known. */
export function tintOf(colour: string | null): string | null {
  const words = (colour ?? '').toLocaleLowerCase('tr-TR').split(/[\s/\-,]+/);
  for (const word of words) {
    const tint = tints[word];
    if (tint !== undefined) return tint;
  }
  return null;
}
