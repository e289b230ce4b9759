namespace GulluShoes.Shop.Orders;

/// <summary>What Trendyol's package status means for the shop.</summary>
public abstract record StatusReading
{
    private StatusReading() { }

    /// <summary>A status with a place in the shop.</summary>
    /// <param name="Stage">The stage it puts the package in.</param>
    /// <param name="Packable">False while payment is being checked (Awaiting): stock is reserved, nothing is packed.</param>
    public sealed record Known(Stage Stage, bool Packable) : StatusReading;

    /// <summary>A status that nobody has told us about. A known package stays where it is; a new one waits in Created, on hold.</summary>
    public sealed record Unknown(string Status) : StatusReading;
}

/// <summary>Reads Trendyol's package statuses (trendyol "Package life cycle"); the list is open and grows.</summary>
public static class TrendyolStatus
{
    private static readonly Dictionary<string, StatusReading.Known> Readings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Awaiting"] = new(Stage.Created, Packable: false),
        ["Created"] = new(Stage.Created, Packable: true),
        ["Picking"] = new(Stage.Picking, Packable: true),
        ["Invoiced"] = new(Stage.Picking, Packable: true),
        ["Shipped"] = new(Stage.Shipped, Packable: false),
        ["AtCollectionPoint"] = new(Stage.Shipped, Packable: false),
        ["UnDelivered"] = new(Stage.Shipped, Packable: false),
        ["Delivered"] = new(Stage.Delivered, Packable: false),
        ["Cancelled"] = new(Stage.Cancelled, Packable: false),
        ["UnSupplied"] = new(Stage.Cancelled, Packable: false),
        ["UnPacked"] = new(Stage.Cancelled, Packable: false),
        ["Returned"] = new(Stage.Cancelled, Packable: false),
        ["UnDeliveredAndReturned"] = new(Stage.Cancelled, Packable: false),
    };

    /// <summary>Every status that has a reading, in Trendyol's spelling.</summary>
    public static IReadOnlyCollection<string> All => Readings.Keys;

    /// <summary>The reading of a status as received; surrounding spaces and letter case do not matter.</summary>
    public static StatusReading Read(string status) =>
        Readings.TryGetValue(status.Trim(), out var known) ? known : new StatusReading.Unknown(status);
}
