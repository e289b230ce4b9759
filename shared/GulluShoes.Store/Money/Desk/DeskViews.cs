using GulluShoes.Shop.Money.Costs;
using GulluShoes.Shop.Money.Desk;
using GulluShoes.Shop.Money.Tariffs;

namespace GulluShoes.Store.Money.Desk;

/// <summary>What a pair costs today, and why. Days are Istanbul's.</summary>
/// <param name="Amount">In its currency.</param>
/// <param name="Rate">TRY for a dollar; null for a cost in TRY, and when it is missing.</param>
/// <param name="RateDay">The day whose rate it is.</param>
/// <param name="Lira">Null when the rate is missing.</param>
public sealed record DeskCost(decimal Amount, CostCurrency Currency, DateOnly ValidFrom, decimal? Rate, DateOnly? RateDay, decimal? Lira);

/// <summary>The tariff in force. Instants UTC.</summary>
/// <param name="Import">The sheet that says so.</param>
/// <param name="To">Exclusive; null until another begins.</param>
public sealed record DeskTariff(long Import, string FileName, int Row, DateTimeOffset From, DateTimeOffset? To, TariffBands Bands);

/// <summary>What has to be said before a profit can be.</summary>
public enum DeskLack
{
    Cost,

    /// <summary>The cost is in dollars, and nobody knows what a dollar costs today.</summary>
    Rate,

    Packaging,
    Cargo,

    /// <summary>No tariff is in force for the product.</summary>
    Tariff,

    /// <summary>Nobody knows the product.</summary>
    Product,
}

/// <summary>One size, with everything that a profit is reckoned from. TRY.</summary>
/// <param name="Price">What stands or is on its way; null when nobody knows.</param>
/// <param name="Cost">Null when nobody has said it.</param>
/// <param name="Packaging">Null when nobody has said it.</param>
/// <param name="Cargo">Expected of any carrier, each way; null when nobody has said it.</param>
/// <param name="Tariff">Null when none is in force.</param>
/// <param name="LapsedAt">When the last tariff ended; null when one is in force or there never was one.</param>
public sealed record DeskPair(
    string Barcode, string? Model, string? Colour, string? Size, string? Title, string? Picture, decimal? Price, DeskCost? Cost, decimal? Packaging, decimal? Labour, decimal? Cargo, DeskTariff? Tariff,
    DateTimeOffset? LapsedAt)
{
    internal PairTerms Terms(decimal returns) => new(Cost?.Lira, Packaging, Cargo) { Labour = Labour ?? 0, Returns = returns };

    internal IReadOnlyList<DeskLack> Lacks() => [.. All().OfType<DeskLack>()];

    private IEnumerable<DeskLack?> All()
    {
        yield return Cost is null ? DeskLack.Cost : Cost.Lira is null ? DeskLack.Rate : null;
        yield return Packaging is null ? DeskLack.Packaging : null;
        yield return Cargo is null ? DeskLack.Cargo : null;
        yield return Tariff is null ? DeskLack.Tariff : null;
    }
}

/// <summary>What somebody wants to know of a size.</summary>
/// <param name="Price">TRY; today's when null.</param>
/// <param name="Returns">The part of sold pairs that is expected to come back, below 1.</param>
public sealed record DeskWish(string Code, decimal? Price, PriceTarget Target, decimal Returns);

/// <param name="Today">At today's price; null when nobody knows that.</param>
/// <param name="Asked">At the price that was asked for.</param>
/// <param name="Tiers">Those of the tariff, the dearest first, each with the profit at its ends; empty without one.</param>
/// <param name="Zero">From which price on it is no loss; null while something is missing.</param>
/// <param name="Floor">From which price on the target is reached; null while something is missing.</param>
/// <param name="Missing">What has to be said first.</param>
public sealed record PriceDesk(
    DeskPair Pair, PriceProfit? Today, PriceProfit? Asked, IReadOnlyList<DeskTier> Tiers, FloorPrice? Zero, FloorPrice? Floor, IReadOnlyList<DeskLack> Missing);

/// <summary>A tier as a chart shows it.</summary>
/// <param name="Lowest">At its lowest price; of the cheapest tier at half of its highest.</param>
/// <param name="Highest">At its highest price; of the dearest tier at half as much again as its lowest, or further where a price that was asked for lies.</param>
public sealed record DeskTier(TariffTier Tier, PriceProfit Lowest, PriceProfit Highest);
