using GulluShoes.Store.Stock.Pushing;
using GulluShoes.Store.Upkeep;

namespace GulluShoes.Functions.Stock.Pushing;

/// <summary>The road of what may be sold: orders first.</summary>
public sealed class StockRoad(StockPushes pushes, OrdersFirst orders, StockSender sender, SingleFlight flights) : CallRoad<StockItem>(pushes, sender, flights)
{
    private protected override Task<DateTimeOffset?> KnownAsOfAsync(DateTimeOffset? known, CancellationToken ct) => orders.KnownAsOfAsync(known, ct);
}
