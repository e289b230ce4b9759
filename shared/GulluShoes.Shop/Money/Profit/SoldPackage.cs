namespace GulluShoes.Shop.Money.Profit;

/// <summary>An amount in TRY, and whether it is what was charged or only what is expected.</summary>
/// <param name="Amount">Null when nobody knows it.</param>
public readonly record struct Figure(decimal? Amount, bool IsEstimate = false)
{
    public static readonly Figure None = new(0);
}

/// <summary>A package as far as money is concerned. Fees are positive where they cost; TRY, at most four decimals.</summary>
/// <param name="Packaging">Box, bag and slip, of the whole package.</param>
/// <param name="CargoOut">What the carrier takes to bring it.</param>
/// <param name="CargoBack">What the carrier takes to bring it back; counts only once something came back.</param>
/// <param name="Fees">Penalties and services.</param>
public sealed record SoldPackage(IReadOnlyList<SoldLine> Lines, Figure Packaging, Figure CargoOut, Figure CargoBack, Figure Fees);

/// <summary>A line as it was sold; TRY, at most four decimals.</summary>
/// <param name="Price">Of all its pairs, before discounts.</param>
/// <param name="Discount">The seller's own, of all its pairs, positive. What Trendyol gives away is Trendyol's loss.</param>
/// <param name="Commission">For all its pairs as they were sold, before anything came back; positive.</param>
/// <param name="UnitCost">Of one pair, by the snapshot of the day of the sale; null when it is missing.</param>
public sealed record SoldLine(int Quantity, decimal Price, decimal Discount, Figure Commission, decimal? UnitCost)
{
    /// <summary>It never left, or came back unopened: it brings nothing, and its pairs are still there.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Pairs whose return was accepted.</summary>
    public int Returned { get; init; }

    /// <summary>Those of them that can be sold again.</summary>
    public int Resalable { get; init; }
}
