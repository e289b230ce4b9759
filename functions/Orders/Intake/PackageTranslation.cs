using GulluShoes.Shop.Orders;
using GulluShoes.Trendyol.Orders;

namespace GulluShoes.Functions.Orders.Intake;

/// <summary>What became of a package that was to be put into the shop's words.</summary>
public abstract record Translated
{
    private Translated() { }

    public sealed record Facts(PackageFacts Package) : Translated;

    /// <param name="Reason">What is missing, without personal data.</param>
    public sealed record Impossible(string Reason) : Translated;
}

/// <summary>Puts Trendyol's package into the shop's words. What Trendyol left out stays null: nothing is guessed.</summary>
public static class PackageTranslation
{
    /// <summary>Letters of what packages and products are known by: nothing longer can be scanned, nor stand in an index.</summary>
    private const int LongestCode = 300;

    /// <param name="version">The version it was kept under: Trendyol's lastModifiedDate, epoch milliseconds.</param>
    public static Translated Translate(WirePackage wire, long version)
    {
        var lines = wire.Lines.Select(LineTranslation.Translate).ToList();
        if (lines.FindIndex(line => line is null) is >= 0 and var broken)
        {
            return new Translated.Impossible($"Line {broken + 1} has no quantity.");
        }

        var facts = FactsOf(wire, version) with { Lines = [.. lines.OfType<LineFacts>()] };
        return facts.Lines.Select(line => line.Barcode).Append(facts.OrderNumber).Append(facts.Carrier ?? "").Any(code => code.Length > LongestCode)
            ? new Translated.Impossible($"The order number, the carrier or a barcode has more than {LongestCode} letters.")
            : new Translated.Facts(facts);
    }

    private static PackageFacts FactsOf(WirePackage wire, long version) => new()
    {
        PackageId = wire.ShipmentPackageId,
        Version = version,
        OrderNumber = Text(wire.OrderNumber) ?? "",
        Status = Text(wire.EffectiveStatus) ?? "",
        OrderedAt = wire.OrderedAt,
        PackageCreatedAt = wire.PackageCreatedAt,
        HandOverBy = wire.HandOverBy,
        CreatedBy = Text(wire.CreatedBy),
        OriginPackageIds = wire.OriginPackageIds,
        TrackingNumber = Text(wire.CargoTrackingNumber),
        TrackingLink = Text(wire.CargoTrackingLink),
        Carrier = Text(wire.CargoProviderName),
        CustomerName = Joined(' ', wire.CustomerFirstName, wire.CustomerLastName) ?? Text(wire.ShipmentAddress?.FullName),
        Address = wire.ShipmentAddress is { } address ? AddressOf(address) : null,
        Currency = Text(wire.CurrencyCode),
        GrossAmount = wire.PackageGrossAmount,
        SellerDiscount = wire.PackageSellerDiscount,
        TrendyolDiscount = wire.PackageTyDiscount,
        TotalPrice = wire.PackageTotalPrice,
        MicroExport = wire.Micro ?? false,
        Commercial = wire.Commercial ?? false,
        CashOnDelivery = wire.IsCod ?? false,
        FastDelivery = wire.FastDelivery ?? false,
        GiftBox = wire.GiftBoxRequested ?? false,
        InvoiceStatus = Text(wire.InvoiceStatus),
    };

    /// <summary>Micro-export and some overseas orders come with an empty address first; that is no address.</summary>
    private static ShippingAddress? AddressOf(WireAddress wire)
    {
        var address = new ShippingAddress
        {
            Name = Text(wire.FullName) ?? Joined(' ', wire.FirstName, wire.LastName),
            Phone = Text(wire.Phone),
            Street = StreetOf(wire),
            District = Text(wire.District) ?? Text(wire.CountyName),
            City = Text(wire.City) ?? Text(wire.StateName),
            PostalCode = Text(wire.PostalCode),
            CountryCode = Text(wire.CountryCode),
        };
        return address == new ShippingAddress() ? null : address;
    }

    private static string? StreetOf(WireAddress wire)
    {
        var street = Joined(' ', wire.Address1, wire.Address2)
            ?? Joined(' ', wire.AddressLines?.AddressLine1, wire.AddressLines?.AddressLine2)
            ?? Text(wire.ShortAddress)
            ?? Text(wire.FullAddress);
        var neighbourhood = Text(wire.Neighborhood);
        var known = neighbourhood is null || street?.Contains(neighbourhood, StringComparison.OrdinalIgnoreCase) == true;
        return known ? street : Joined(' ', neighbourhood, street);
    }

    private static string? Joined(char separator, params IEnumerable<string?> parts) =>
        Text(string.Join(separator, parts.Select(Text).OfType<string>()));

    /// <summary>Null for nothing. PostgreSQL cannot hold U+0000 in a text: https://www.postgresql.org/docs/18/datatype-character.html</summary>
    internal static string? Text(string? text) =>
        text?.Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } clean ? clean : null;
}
