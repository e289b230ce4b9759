using GulluShoes.Store.Orders;

namespace GulluShoes.Functions.Orders.Answers;

/// <summary>One line of a package. Money is per unit, VAT included.</summary>
/// <param name="VatRate">Percent.</param>
/// <param name="ImageUrl">Null until the catalogue knows the product's photo.</param>
public sealed record OrderAnswerLine(
    long LineId,
    string Barcode,
    string? StockCode,
    string? ProductName,
    string? Model,
    string? Colour,
    string? Size,
    int Quantity,
    decimal? UnitGross,
    decimal? UnitSellerDiscount,
    decimal? UnitTrendyolDiscount,
    decimal? UnitPrice,
    decimal? VatRate,
    string? Currency,
    string? Status,
    string? ImageUrl)
{
    public static OrderAnswerLine Of(OrderLine line) => new(
        line.LineId,
        line.Barcode,
        line.StockCode,
        line.ProductName,
        line.Model,
        line.Colour,
        line.Size,
        line.Quantity,
        line.UnitGross,
        line.UnitSellerDiscount,
        line.UnitTrendyolDiscount,
        line.UnitPrice,
        line.VatRate,
        line.Currency,
        line.Status,
        line.Picture);
}
