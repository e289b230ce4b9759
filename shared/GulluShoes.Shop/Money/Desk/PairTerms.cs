using GulluShoes.Shop.Money.Profit;

namespace GulluShoes.Shop.Money.Desk;

/// <summary>What selling one pair takes beside the commission, TRY; null where nobody has said it.</summary>
/// <param name="Cost">Of the pair, at the rate of the day.</param>
/// <param name="Packaging">Of a package of one pair.</param>
/// <param name="Cargo">What a carrier is expected to take, each way.</param>
public sealed record PairTerms(decimal? Cost, decimal? Packaging, decimal? Cargo)
{
    /// <summary>Handling of the pair.</summary>
    public decimal Labour { get; init; }

    /// <summary>
    /// The part of sold pairs that somebody expects to come back, below 1. What comes back brings no revenue and takes no commission, can be sold again, and is carried twice.
    /// </summary>
    public decimal Returns { get; init; }

    /// <summary>What has to be said before a profit can be.</summary>
    public ProfitParts Missing => Of(Cost, ProfitParts.Cost) | Of(Packaging, ProfitParts.Packaging) | Of(Cargo, ProfitParts.Cargo);

    /// <summary>What a sold pair takes whatever its price is.</summary>
    internal decimal Outlay => ((Cost ?? 0) * (1 - Returns)) + Labour + (Packaging ?? 0) + ((Cargo ?? 0) * (1 + Returns));

    private static ProfitParts Of(decimal? amount, ProfitParts part) => amount is null ? part : ProfitParts.None;
}

/// <summary>What a price brings, TRY a sold pair. Parts that cost are negative, so that the profit is their plain sum.</summary>
/// <param name="Tier">1 to 4, the dearest first; null without a tariff.</param>
/// <param name="Rate">Percent.</param>
/// <param name="Profit">Null while something is missing, whose part is 0 then.</param>
/// <param name="Margin">The profit in percent of the price.</param>
public sealed record PriceProfit(
    decimal Price, int? Tier, decimal? Rate, decimal Revenue, decimal Commission, decimal Cost, decimal Labour, decimal Packaging, decimal Cargo, decimal? Profit, decimal? Margin);

/// <summary>What a price has to bring: so many lira and such a part of itself.</summary>
/// <param name="Lira">0 or more.</param>
/// <param name="Percent">Of the price, 0 or more and below 100.</param>
public readonly record struct PriceTarget(decimal Lira, decimal Percent)
{
    public decimal At(decimal price) => Lira + (price * Percent / 100);
}
