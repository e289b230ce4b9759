using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GulluShoes.Shop.Orders;

namespace GulluShoes.Store.Orders.Applying;

/// <summary>Short hashes by which a new version is compared with what the tables hold, without reading it all back.</summary>
internal static class Marks
{
    /// <summary>Everything the line rows hold.</summary>
    public static long OfLines(IEnumerable<LineFacts> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.OrderBy(line => line.LineId))
        {
            Append(text, line.LineId, line.Quantity, line.Barcode, line.StockCode, line.ProductName, line.Variant.Model, line.Variant.Colour);
            Append(text, line.Variant.Size, line.ContentId, line.UnitGross, line.UnitSellerDiscount, line.UnitTrendyolDiscount);
            Append(text, line.UnitPrice, line.VatRate, line.CommissionRate, line.Currency, line.Status);
        }

        return Hash(text);
    }

    /// <summary>Everything the cargo label prints.</summary>
    public static long OfPrint(PackageFacts facts)
    {
        var text = new StringBuilder();
        var address = facts.Address;
        Append(text, facts.OrderNumber, facts.TrackingNumber, facts.Carrier, facts.CashOnDelivery, facts.CashOnDelivery ? facts.TotalPrice : null);
        Append(text, facts.CustomerName, address?.Name, address?.Phone, address?.Street, address?.District, address?.City);
        Append(text, address?.PostalCode, address?.CountryCode);
        foreach (var line in facts.Lines.OrderBy(line => line.LineId))
        {
            Append(text, line.Variant.Model, line.Variant.Colour, line.Variant.Size, line.Quantity);
        }

        return Hash(text);
    }

    private static void Append(StringBuilder text, params ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
        {
            // 1.5 and 1.5000 are one amount: the database gives the second back for the first.
            text.Append(value is decimal amount
                ? amount.ToString("0.####", CultureInfo.InvariantCulture)
                : Convert.ToString(value, CultureInfo.InvariantCulture)).Append(value is null ? '\u0001' : '\u0002');
        }
    }

    private static long Hash(StringBuilder text) =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
}
