namespace TrendyolSimulator.Orders;

/// <summary>Trendyol's package statuses, in its spelling, and what the order list lets one ask for.</summary>
public static class Statuses
{
    public const string Awaiting = "Awaiting";
    public const string Created = "Created";
    public const string Picking = "Picking";
    public const string Invoiced = "Invoiced";
    public const string Shipped = "Shipped";
    public const string AtCollectionPoint = "AtCollectionPoint";
    public const string Delivered = "Delivered";
    public const string UnDelivered = "UnDelivered";
    public const string Returned = "Returned";
    public const string UnDeliveredAndReturned = "UnDeliveredAndReturned";
    public const string Cancelled = "Cancelled";
    public const string UnSupplied = "UnSupplied";
    public const string UnPacked = "UnPacked";

    /// <summary>What bodies have been seen to carry although no filter knows it.</summary>
    public static readonly IReadOnlyList<string> Strange = ["Reset", "Approved", "Repack", "Verified", "OnHoldByTrendyol"];

    private static readonly HashSet<string> Queryable = new(StringComparer.Ordinal)
    {
        Created, Picking, Invoiced, Shipped, Cancelled, Delivered, UnDelivered, Returned, AtCollectionPoint, UnPacked, UnSupplied, Awaiting, "Verified",
    };

    /// <summary>
    /// The body statuses that a comma list asks for. Names that the filter does not know find nothing, and nobody says so
    /// (UnDeliveredAndReturned is one of them); Cancelled finds the unsupplied too.
    /// </summary>
    public static HashSet<string> Asked(string commaList)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in commaList.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(Queryable.Contains))
        {
            asked.Add(name);
            if (name == Cancelled)
            {
                asked.Add(UnSupplied);
            }
            else if (name == Returned)
            {
                asked.Add(UnDeliveredAndReturned);
            }
        }

        return asked;
    }

    /// <summary>The way by which a package usually came to a status, that status last.</summary>
    public static IReadOnlyList<string> PathTo(string status) => status switch
    {
        Awaiting => [Awaiting],
        Created => [Awaiting, Created],
        Picking => [Awaiting, Created, Picking],
        Invoiced => [Awaiting, Created, Picking, Invoiced],
        Shipped => [Awaiting, Created, Picking, Invoiced, Shipped],
        AtCollectionPoint => [Awaiting, Created, Picking, Invoiced, Shipped, AtCollectionPoint],
        Delivered => [Awaiting, Created, Picking, Invoiced, Shipped, Delivered],
        UnDelivered => [Awaiting, Created, Picking, Invoiced, Shipped, UnDelivered],
        Returned => [Awaiting, Created, Picking, Invoiced, Shipped, UnDelivered, Returned],
        UnDeliveredAndReturned => [Awaiting, Created, Picking, Invoiced, Shipped, UnDelivered, UnDeliveredAndReturned],
        _ => [Awaiting, Created, status],
    };

    /// <summary>Trendyol's spelling of a status that it knows, whatever the letter case; any other text stays as it is.</summary>
    public static string Spelt(string status) => Queryable.Append(UnDeliveredAndReturned).FirstOrDefault(known => string.Equals(known, status, StringComparison.OrdinalIgnoreCase)) ?? status;

    /// <summary>One stage on, as the admin's bulk move understands it; null at the end of the road.</summary>
    public static string? OneStageOn(string status) => status switch
    {
        Awaiting => Created,
        Created => Picking,
        Picking or Invoiced => Shipped,
        Shipped or AtCollectionPoint or UnDelivered => Delivered,
        _ => null,
    };
}
