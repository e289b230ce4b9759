using GulluShoes.Shop.Pipeline;
using GulluShoes.Store.Stock.Pushing;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Stock.Pushing;

/// <summary>Tells Trendyol what changed in stock, and looks after numbers that nobody follows any more.</summary>
public sealed class PushStock(StockRoad road, StockReceipts receipts, PushOffice office)
{
    [Function(nameof(PushStock))]
    public async Task Run([TimerTrigger("%Schedules:PushStock%")] TimerInfo timer, CancellationToken ct)
    {
        await office.FollowAsync(PushSubject.Stock, await receipts.SweepAsync(ct), null, ct);
        await road.WalkAsync(ct);
    }
}
