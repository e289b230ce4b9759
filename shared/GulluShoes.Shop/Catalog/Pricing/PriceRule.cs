namespace GulluShoes.Shop.Catalog.Pricing;

/// <summary>How a price is made from what it was.</summary>
public enum PriceChange
{
    /// <summary>So many percent more, or less when negative.</summary>
    Percent,

    /// <summary>So many lira more, or less when negative.</summary>
    Amount,

    /// <summary>So many lira.</summary>
    Exactly,
}

/// <summary>To what a price is brought that was reckoned: the nearest of its kind.</summary>
public enum PriceEnding
{
    /// <summary>The kuruş that were reckoned.</summary>
    Kurus,

    /// <summary>Whole lira.</summary>
    Whole,

    /// <summary>…,90.</summary>
    Ninety,

    /// <summary>…,99.</summary>
    NinetyNine,
}

/// <param name="Value">Percent, or lira with 2 decimals.</param>
public sealed record PriceStep(PriceChange Change, decimal Value, PriceEnding Ending = PriceEnding.Kurus)
{
    /// <summary>The new price; what cannot be one (zero, or less) is for the guard to refuse.</summary>
    public decimal Of(decimal old) => Ended(Change switch
    {
        PriceChange.Percent => old * (1 + (Value / 100)),
        PriceChange.Amount => old + Value,
        PriceChange.Exactly => Value,
        _ => throw new ArgumentOutOfRangeException(nameof(old), Change, null),
    });

    private decimal Ended(decimal reckoned) => Ending switch
    {
        PriceEnding.Kurus => decimal.Round(reckoned, 2, MidpointRounding.AwayFromZero),
        PriceEnding.Whole => decimal.Round(reckoned, MidpointRounding.AwayFromZero),
        PriceEnding.Ninety => Nearest(reckoned, 0.90m),
        PriceEnding.NinetyNine => Nearest(reckoned, 0.99m),
        _ => throw new ArgumentOutOfRangeException(nameof(reckoned), Ending, null),
    };

    private static decimal Nearest(decimal reckoned, decimal kurus) => decimal.Round(reckoned - kurus, MidpointRounding.AwayFromZero) + kurus;
}

/// <summary>How both prices are made; what has no step stays.</summary>
public sealed record PriceRule(PriceStep? Sale, PriceStep? List)
{
    public Price Of(Price old) => new(Sale?.Of(old.Sale) ?? old.Sale, List?.Of(old.List) ?? old.List);
}
