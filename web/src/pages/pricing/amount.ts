/** A number as people type it: "1.234,56", "1234.56", "−12,50 ₺"; null when it is none. */
export function readAmount(text: string): number | null {
  const typed = text.replaceAll(/[\s₺%]|TL/gu, '').replace('−', '-');
  const plain = typed.includes(',') ? typed.replaceAll('.', '').replace(',', '.') : /^-?\d{1,3}(?:\.\d{3})+$/u.test(typed) ? typed.replaceAll('.', '') : typed;
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : null;
}

/** A number as people would type it, read again as the same: with a point "1.234" would be a thousand. */
export const typedAmount = (amount: number): string => String(amount).replace('.', ',');
