using GulluShoes.Shop.Pipeline;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Pricing;

/// <summary>Tells Trendyol prices because somebody has just changed one.</summary>
public sealed class PushPricesNow(PriceRoad road)
{
    [Function(nameof(PushPricesNow))]
    public Task Run([QueueTrigger(Queues.PricePushes)] PushRequested message, CancellationToken ct) => road.WalkAsync(ct);
}
