namespace GulluShoes.Shop.Catalog.Pricing;

/// <summary>Why a price cannot be.</summary>
public enum PriceFault
{
    /// <summary>The marketplace does not show the product, so it cannot be told a price.</summary>
    NotListed,

    NotAboveZero,

    ListBelowSale,

    /// <summary>More than two decimals.</summary>
    FinerThanKurus,

    TooHigh,
}

/// <summary>What may be done with a wanted price.</summary>
public abstract record PriceVerdict
{
    private PriceVerdict()
    {
    }

    /// <summary>It stands already.</summary>
    public sealed record Same : PriceVerdict;

    public sealed record Fine(decimal Percent) : PriceVerdict;

    /// <summary>Somebody else must approve it.</summary>
    /// <param name="Percent">By how much it changes; null when nothing is known of what it was.</param>
    public sealed record NeedsSecond(decimal? Percent) : PriceVerdict;

    public sealed record Refused(PriceFault Fault) : PriceVerdict;
}

/// <summary>What is known of a product's price.</summary>
/// <param name="Current">What stands, or is on its way; null when nobody knows.</param>
/// <param name="DayAgo">What stood a day ago, when it was changed since: the changes of a day count as one.</param>
public sealed record PriceStanding(bool IsListed, Price? Current, Price? DayAgo = null);

/// <summary>Keeps prices from slipping.</summary>
/// <param name="MostPercent">A larger change of either price needs a second person.</param>
public sealed record PriceGuard(decimal MostPercent)
{
    /// <summary>Above this it is a slip of the keyboard. TRY.</summary>
    public const decimal Highest = 1_000_000m;

    public PriceVerdict Judge(PriceStanding standing, Price wanted)
    {
        if (FaultOf(standing, wanted) is { } fault)
        {
            return new PriceVerdict.Refused(fault);
        }

        if (wanted == standing.Current)
        {
            return new PriceVerdict.Same();
        }

        return PercentOf(standing.DayAgo ?? standing.Current, wanted) is { } percent && percent <= MostPercent
            ? new PriceVerdict.Fine(percent)
            : new PriceVerdict.NeedsSecond(PercentOf(standing.DayAgo ?? standing.Current, wanted));
    }

    private static PriceFault? FaultOf(PriceStanding standing, Price wanted) => wanted switch
    {
        _ when !standing.IsListed => PriceFault.NotListed,
        { Sale: <= 0 } or { List: <= 0 } => PriceFault.NotAboveZero,
        { Sale: > Highest } or { List: > Highest } => PriceFault.TooHigh,
        _ when wanted.List < wanted.Sale => PriceFault.ListBelowSale,
        _ when decimal.Round(wanted.Sale, 2) != wanted.Sale || decimal.Round(wanted.List, 2) != wanted.List => PriceFault.FinerThanKurus,
        _ => null,
    };

    /// <summary>The larger of both changes; null when there is nothing to compare with.</summary>
    private static decimal? PercentOf(Price? old, Price wanted) => old is { Sale: > 0, List: > 0 }
        ? Math.Max(Math.Abs(wanted.Sale - old.Sale) / old.Sale, Math.Abs(wanted.List - old.List) / old.List) * 100
        : null;
}
