namespace GulluShoes.Trendyol.Orders;

/// <summary>One answer of an order read. Totals come from getShipmentPackages only, and may speak of more than can be reached; the cursor comes from the stream only.</summary>
public sealed record PackagePage
{
    /// <summary>In Trendyol's order; the same package may come twice, on one page or across pages.</summary>
    public required IReadOnlyList<ReceivedPackage> Packages { get; init; }

    public long? TotalElements { get; init; }

    public long? TotalPages { get; init; }

    /// <summary>Stream: another page follows.</summary>
    public bool HasMore { get; init; }

    /// <summary>Stream: opaque, bound to the filters it was given for, not percent-encoded.</summary>
    public string? NextCursor { get; init; }
}
