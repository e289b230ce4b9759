namespace GulluShoes.Shop.Money.Tariffs;

/// <summary>
/// Four price bands with the commission of each. The first begins at its lowest price and has no end; each other ends a kuruş below the one before;
/// the fourth begins at nothing.
/// </summary>
/// <param name="From1">The lowest price of the first band, TRY with VAT.</param>
/// <param name="Rate1">Percent of what the customer pays, without Trendyol's own discounts.</param>
public sealed record TariffBands(decimal From1, decimal From2, decimal From3, decimal Rate1, decimal Rate2, decimal Rate3, decimal Rate4)
{
    public const decimal Kurus = 0.01m;

    private const decimal Highest = 1_000_000;

    public bool IsWhole => From1 is > 0 and < Highest && From1 > From2 && From2 > From3 && From3 > 0 && new[] { Rate1, Rate2, Rate3, Rate4 }.All(rate => rate is >= 0 and < 100);

    /// <summary>Percent at a price. A price between two bands, by less than a kuruş, is in the lower one.</summary>
    public decimal RateAt(decimal price) => price >= From1 ? Rate1 : price >= From2 ? Rate2 : price >= From3 ? Rate3 : Rate4;

    /// <summary>TRY for a price, to the kuruş; halves away from zero.</summary>
    public static decimal Of(decimal price, decimal rate) => decimal.Round(price * rate / 100, 2, MidpointRounding.AwayFromZero);
}
