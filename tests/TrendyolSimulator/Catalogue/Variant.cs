namespace TrendyolSimulator.Catalogue;

/// <summary>One model in one colour and size, as the shop listed it.</summary>
/// <param name="Size">As Trendyol shows it; sometimes with a leading space.</param>
/// <param name="Price">List price, TRY, VAT included.</param>
/// <param name="Weight">How well it sells against the others.</param>
public sealed record Variant(
    int Index, string Model, string Colour, string Size, string Barcode, string StockCode, string Title, string Origin, long ContentId, long CategoryId, decimal Price, double Weight);
