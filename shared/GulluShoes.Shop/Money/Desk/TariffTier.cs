using GulluShoes.Shop.Money.Tariffs;

namespace GulluShoes.Shop.Money.Desk;

/// <summary>A band of a tariff as prices to the kuruş.</summary>
/// <param name="Number">1 to 4; 1 is the dearest and takes the highest commission.</param>
/// <param name="From">The lowest price.</param>
/// <param name="To">The highest; null when there is none.</param>
/// <param name="Rate">Percent.</param>
public sealed record TariffTier(int Number, decimal From, decimal? To, decimal Rate)
{
    /// <summary>The cheapest first; a band that holds no price to the kuruş is left out.</summary>
    public static IReadOnlyList<TariffTier> Of(TariffBands bands)
    {
        var (first, second, third) = (UpToKurus(bands.From1), UpToKurus(bands.From2), UpToKurus(bands.From3));
        TariffTier[] all =
        [
            new(4, TariffBands.Kurus, third - TariffBands.Kurus, bands.Rate4), new(3, third, second - TariffBands.Kurus, bands.Rate3),
            new(2, second, first - TariffBands.Kurus, bands.Rate2), new(1, first, null, bands.Rate1),
        ];
        return [.. all.Where(tier => tier.To is null || tier.From <= tier.To)];
    }

    public bool Holds(decimal price) => From <= price && (To is null || price <= To);

    /// <summary>
    /// The price to offer in this tier: the highest that it allows. The dearest tier has no highest price, so it is today's price where that lies in it, else its lowest.
    /// </summary>
    public decimal OfferFor(decimal today) => To ?? Math.Max(From, UpToKurus(today));

    internal static decimal UpToKurus(decimal price) => decimal.Ceiling(price * 100) / 100;
}
