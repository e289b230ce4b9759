using GulluShoes.Shop.Orders;
using GulluShoes.Trendyol.Orders;
using static GulluShoes.Functions.Orders.Intake.PackageTranslation;

namespace GulluShoes.Functions.Orders.Intake;

/// <summary>Puts a line of Trendyol's package into the shop's words.</summary>
internal static class LineTranslation
{
    /// <param name="index">Place in the package, from 0: a line without an id is told apart by it.</param>
    /// <returns>Null when nobody can tell how many pairs it is.</returns>
    public static LineFacts? Translate(WireLine wire, int index)
    {
        // discountDetails has one entry per unit, so it can stand in for a missing quantity.
        var quantity = wire.Quantity ?? wire.DiscountDetails?.Count ?? 0;
        return quantity > 0 ? FactsOf(wire, wire.LineId ?? -(index + 1), quantity) : null;
    }

    private static LineFacts FactsOf(WireLine wire, long lineId, int quantity) => new()
    {
        LineId = lineId,
        Quantity = quantity,
        Barcode = wire.Barcode?.Replace("\0", "", StringComparison.Ordinal) ?? "",
        StockCode = Text(wire.StockCode),
        ProductName = Text(wire.ProductName),
        Variant = VariantName.Read(Text(wire.StockCode), Text(wire.ProductColor), Text(wire.ProductSize)),
        ContentId = wire.ContentId,
        UnitGross = wire.LineGrossAmount,
        UnitSellerDiscount = wire.LineSellerDiscount,
        UnitTrendyolDiscount = wire.LineTyDiscount,
        UnitPrice = wire.LineUnitPrice,
        VatRate = wire.VatRate,
        CommissionRate = wire.Commission,
        Currency = Text(wire.CurrencyCode),
        Status = Text(wire.OrderLineItemStatusName),
    };
}
