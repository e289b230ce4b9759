interface LineMoney {
  readonly quantity: number;
  readonly unitPrice: number | null;
  readonly unitSellerDiscount: number | null;
  readonly unitTrendyolDiscount: number | null;
}

/** Money has at most four decimals; sums are made in whole ten-thousandths, since 0.1 + 0.2 is not 0.3 in a browser. */
const scale = 10_000;

/** What the customer paid for the line; null when Trendyol did not tell the unit price. */
export function lineTotal({ quantity, unitPrice }: LineMoney): number | null {
  return unitPrice === null ? null : (Math.round(unitPrice * scale) * quantity) / scale;
}

/** Both discounts of the whole line; null when neither is known. */
export function lineDiscount({ quantity, unitSellerDiscount, unitTrendyolDiscount }: LineMoney): number | null {
  if (unitSellerDiscount === null && unitTrendyolDiscount === null) return null;
  const unit = Math.round((unitSellerDiscount ?? 0) * scale) + Math.round((unitTrendyolDiscount ?? 0) * scale);
  return (unit * quantity) / scale;
}
