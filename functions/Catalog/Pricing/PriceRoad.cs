using GulluShoes.Functions.Stock.Pushing;
using GulluShoes.Store.Catalog.Pricing;
using GulluShoes.Store.Upkeep;

namespace GulluShoes.Functions.Catalog.Pricing;

/// <summary>The road of prices, apart from the one of stock: an order changes no price, so nothing is asked first.</summary>
public sealed class PriceRoad(PricePushes pushes, PriceSender sender, SingleFlight flights, TimeProvider clock) : CallRoad<PriceItem>(pushes, sender, flights)
{
    private protected override Task<DateTimeOffset?> KnownAsOfAsync(DateTimeOffset? known, CancellationToken ct) => Task.FromResult<DateTimeOffset?>(clock.GetUtcNow());
}
