using GulluShoes.Shop.Pipeline;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Stock.Pushing;

/// <summary>Tells Trendyol what changed in stock because something has just changed.</summary>
public sealed class PushStockNow(StockRoad road)
{
    [Function(nameof(PushStockNow))]
    public Task Run([QueueTrigger(Queues.StockPushes)] PushRequested message, CancellationToken ct) => road.WalkAsync(ct);
}
