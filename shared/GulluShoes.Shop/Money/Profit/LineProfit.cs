namespace GulluShoes.Shop.Money.Profit;

/// <summary>What is missing before a line's profit can be told.</summary>
[Flags]
public enum ProfitGap
{
    None = 0,
    Cost = 1,
    Commission = 2,
    Packaging = 4,
    Cargo = 8,
    Fees = 16,
}

/// <summary>A line's profit and what makes it, TRY. Parts that cost are negative, so that the profit is their plain sum.</summary>
/// <param name="Gap">While something is missing, its part is 0 and the line has no profit.</param>
/// <param name="IsEstimate">True when any part is only expected.</param>
public sealed record LineProfit(decimal Revenue, decimal Discount, decimal Commission, decimal Cost, decimal Packaging, decimal Cargo, decimal Fees, ProfitGap Gap, bool IsEstimate)
{
    /// <summary>Null while something is missing: no number is invented, and the line is listed instead.</summary>
    public decimal? Profit => Gap == ProfitGap.None ? Revenue + Discount + Commission + Cost + Packaging + Cargo + Fees : null;
}
