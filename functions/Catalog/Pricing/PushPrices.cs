using GulluShoes.Functions.Stock.Pushing;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Store.Catalog.Pricing;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Pricing;

/// <summary>Tells Trendyol prices that were changed, and looks after those that nobody follows any more.</summary>
public sealed class PushPrices(PriceRoad road, PriceReceipts receipts, PushOffice office)
{
    [Function(nameof(PushPrices))]
    public async Task Run([TimerTrigger("%Schedules:PushPrices%")] TimerInfo timer, CancellationToken ct)
    {
        await office.FollowAsync(PushSubject.Price, await receipts.SweepAsync(ct), null, ct);
        await road.WalkAsync(ct);
    }
}
