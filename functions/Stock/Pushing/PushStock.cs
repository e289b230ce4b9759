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
        foreach (var callId in await receipts.SweepAsync(ct))
        {
            await office.Queues.SendAsync(Queues.StockReceipts, new ReceiptDue(callId), ct);
        }

        await road.WalkAsync(ct);
    }
}
