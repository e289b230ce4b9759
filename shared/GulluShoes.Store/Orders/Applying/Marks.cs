using GulluShoes.Shop.Orders;
using GulluShoes.Store.Sql;

namespace GulluShoes.Store.Orders.Applying;

/// <summary>What of a package is compared by its mark.</summary>
internal static class Marks
{
    /// <summary>Everything the line rows hold.</summary>
    public static long OfLines(IEnumerable<LineFacts> lines)
    {
        var mark = new Mark();
        foreach (var line in lines.OrderBy(line => line.LineId))
        {
            mark.Add(line.LineId, line.Quantity, line.Barcode, line.StockCode, line.ProductName, line.Variant.Model, line.Variant.Colour)
                .Add(line.Variant.Size, line.ContentId, line.UnitGross, line.UnitSellerDiscount, line.UnitTrendyolDiscount)
                .Add(line.UnitPrice, line.VatRate, line.CommissionRate, line.Currency, line.Status);
        }

        return mark.Hash();
    }

    /// <summary>Everything the cargo label prints.</summary>
    public static long OfPrint(PackageFacts facts)
    {
        var address = facts.Address;
        var mark = new Mark()
            .Add(facts.OrderNumber, facts.TrackingNumber, facts.Carrier, facts.CashOnDelivery, facts.CashOnDelivery ? facts.TotalPrice : null)
            .Add(facts.CustomerName, address?.Name, address?.Phone, address?.Street, address?.District, address?.City)
            .Add(address?.PostalCode, address?.CountryCode);
        foreach (var line in facts.Lines.OrderBy(line => line.LineId))
        {
            mark.Add(line.Variant.Model, line.Variant.Colour, line.Variant.Size, line.Quantity);
        }

        return mark.Hash();
    }
}
