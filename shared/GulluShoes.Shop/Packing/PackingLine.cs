using GulluShoes.Shop.Orders;

namespace GulluShoes.Shop.Packing;

/// <summary>One line of a package at the station.</summary>
/// <param name="LineId">Trendyol's line id; two lines of one product keep theirs.</param>
/// <param name="Pairs">Quantity, in pairs.</param>
/// <param name="Scanned">Counted scans.</param>
/// <param name="Lefts">Those of them whose code named the left shoe.</param>
/// <param name="Rights">Those of them whose code named the right shoe.</param>
public sealed record PackingLine(long LineId, string Barcode, VariantName Variant, int Pairs, int Scanned, int Lefts, int Rights)
{
    /// <param name="scansPerPair">1 or 2.</param>
    public int Needed(int scansPerPair) => Pairs * scansPerPair;
}
