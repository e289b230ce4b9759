namespace GulluShoes.Trendyol;

/// <summary>The seller's listing capacity, on which Trendyol's per-minute limits depend ("servis-limitleri"). The lowest is assumed until told otherwise.</summary>
public enum TrendyolTier
{
    Capacity50K,
    Capacity75K,
    Capacity150K,
    Capacity500K,
    Unlimited,
}
