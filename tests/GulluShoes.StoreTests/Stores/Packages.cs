using System.Globalization;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Orders;

namespace GulluShoes.StoreTests.Stores;

/// <summary>Packages as Trendyol might tell them.</summary>
internal static class Packages
{
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static PackageFacts Facts(long id, long version = 1, string status = "Created") => new()
    {
        PackageId = id,
        Version = version,
        OrderNumber = (10_900_000_000 + id).ToString(CultureInfo.InvariantCulture),
        Status = status,
        OrderedAt = Monday.AddMinutes(-id),
        PackageCreatedAt = Monday.AddMinutes(-id),
        HandOverBy = Monday.AddHours(id),
        CreatedBy = "order-creation",
        TrackingNumber = (7_280_000_000_000_000 + id).ToString(CultureInfo.InvariantCulture),
        Carrier = "Trendyol Express",
        CustomerName = "Ayşe Yılmaz",
        Address = new ShippingAddress { Name = "Ayşe Yılmaz", Street = "Gül Sokak 1", District = "Kadıköy", City = "İstanbul", CountryCode = "TR" },
        Currency = "TRY",
        GrossAmount = 1000m,
        TotalPrice = 899.9m,
        Lines = [Line(id * 10, "099", "Siyah", "37")],
    };

    public static LineFacts Line(long lineId, string model, string colour, string size, int quantity = 1) => new()
    {
        LineId = lineId,
        Quantity = quantity,
        Barcode = $"Güllüayakkabı{lineId}",
        StockCode = $"{model}-{size} {colour}",
        ProductName = "Kadın Topuklu Ayakkabı",
        Variant = new VariantName(model, colour, size),
        UnitPrice = 899.9m,
        Currency = "TRY",
    };

    public static PackageSnapshot Snapshot(long id, long version = 1, string payload = "{}") => new(id, version, payload);

    public static IReadOnlyList<PackageFacts> Many(int count, string status = "Created") =>
        [.. Enumerable.Range(1, count).Select(id => Facts(id, status: status))];
}
