namespace GulluShoes.Shop.Money.Profit;

/// <summary>What a profit is made of, as far as it can be missing or only expected.</summary>
[Flags]
public enum ProfitParts
{
    None = 0,
    Cost = 1,
    Commission = 2,
    Packaging = 4,
    Cargo = 8,
    Fees = 16,

    /// <summary>What the line was sold for, in TRY.</summary>
    Price = 32,
}

/// <summary>A line's profit and what makes it, TRY. Parts that cost are negative, so that the profit is their plain sum.</summary>
public sealed record LineProfit
{
    public decimal Revenue { get; init; }

    /// <summary>The seller's own.</summary>
    public decimal Discount { get; init; }

    public decimal Commission { get; init; }

    /// <summary>Of the pairs themselves.</summary>
    public decimal Cost { get; init; }

    /// <summary>Handling of the pairs.</summary>
    public decimal Labour { get; init; }

    public decimal Packaging { get; init; }

    public decimal Cargo { get; init; }

    /// <summary>Penalties and services.</summary>
    public decimal Fees { get; init; }

    /// <summary>What the account put right afterwards; either sign.</summary>
    public decimal Correction { get; init; }

    /// <summary>While something is missing, its part is 0 and the line has no profit.</summary>
    public ProfitParts Missing { get; init; }

    /// <summary>Parts that nobody was charged yet.</summary>
    public ProfitParts Estimated { get; init; }

    /// <summary>Null while something is missing: no number is invented, and the line is listed instead.</summary>
    public decimal? Profit => Missing == ProfitParts.None ? Revenue + Discount + Commission + Cost + Labour + Packaging + Cargo + Fees + Correction : null;
}
