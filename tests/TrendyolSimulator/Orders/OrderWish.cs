namespace TrendyolSimulator.Orders;

/// <summary>One order that shall come into the world.</summary>
/// <param name="Number">Running number; together with the seed it decides everything about the order.</param>
/// <param name="LastModified">When the package last changed, epoch milliseconds; its history lies before.</param>
public sealed record OrderWish(long Number, ulong Seed, long LastModified, string Status)
{
    /// <summary>1 to this many lines, evenly; null = as in life (7.6 % of the orders hold more than one pair).</summary>
    public int? MaxLines { get; init; }

    /// <summary>The one line that it has, by the index of its variant; null = as chance wants.</summary>
    public (int Variant, int Quantity)? Only { get; init; }

    /// <summary>True when the package moves on by itself.</summary>
    public bool Lives { get; init; }

    /// <summary>False for a micro-export package whose address comes later.</summary>
    public bool AddressAtOnce { get; init; }
}
