namespace GulluShoes.Shop.Money.Profit;

/// <summary>An amount in TRY, and whether it is what was charged or only what is expected.</summary>
/// <param name="Amount">Null when nobody knows it.</param>
public readonly record struct Figure(decimal? Amount, bool IsEstimate = false)
{
    public static readonly Figure None = new(0);

    /// <summary>Whether it was charged, whatever is known of the parcel.</summary>
    public bool IsCharged => Amount is not null && !IsEstimate;
}

/// <summary>A package as far as money is concerned. Fees are positive where they cost; TRY, at most four decimals.</summary>
/// <param name="Packaging">Box, bag and slip, of the whole package.</param>
/// <param name="CargoOut">What the carrier takes to bring it.</param>
/// <param name="CargoBack">What the carrier takes to bring it back; what is only expected counts once something came back.</param>
/// <param name="Fees">Penalties and services.</param>
public sealed record SoldPackage(IReadOnlyList<SoldLine> Lines, Figure Packaging, Figure CargoOut, Figure CargoBack, Figure Fees)
{
    /// <summary>Only asked of a package whose lines are all cancelled: whether it had left before, and so came back unopened.</summary>
    public bool HasLeft { get; init; }

    /// <summary>Something in it is sold.</summary>
    public bool IsAlive => Lines.Any(line => !line.IsCancelled);
}

/// <summary>A line as it was sold; TRY, at most four decimals.</summary>
/// <param name="Price">Of all its pairs, before discounts; null when nobody knows it.</param>
/// <param name="Discount">The seller's own, of all its pairs, positive. What Trendyol gives away is Trendyol's loss.</param>
/// <param name="Commission">For all its pairs as they were sold, before anything came back; positive.</param>
/// <param name="UnitCost">Of one pair, by the snapshot of the day of the sale; null when it is missing.</param>
public sealed record SoldLine(int Quantity, decimal? Price, decimal Discount, Figure Commission, decimal? UnitCost)
{
    /// <summary>It never left, or came back unopened: it brings nothing, and its pairs are still there.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Pairs whose return was accepted.</summary>
    public int Returned { get; init; }

    /// <summary>Those of them that can be sold again; null while nobody has looked.</summary>
    public int? Resalable { get; init; }

    /// <summary>Handling of one pair.</summary>
    public decimal UnitLabour { get; init; }

    /// <summary>
    /// What the account paid or took back afterwards, above zero when the shop got it: partial refunds and moved revenue, less what the commission already says of it.
    /// Trendyol writes moved revenue twice, once as revenue and once as commission, and pays it once.
    /// </summary>
    public decimal Correction { get; init; }

    /// <summary>What its package's costs are shared by.</summary>
    public decimal Weight => Math.Max(0, (Price ?? 0) - Discount);
}
