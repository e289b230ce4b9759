using GulluShoes.Shop.Pipeline;
using GulluShoes.Store.Catalog.Pricing;
using GulluShoes.Store.Pushing;
using GulluShoes.Store.Stock.Pushing;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Stock.Pushing;

/// <summary>Looks what became of numbers that Trendyol has accepted.</summary>
public sealed class CheckReceipt(ReceiptReading reading, StockReceipts stock, PriceReceipts prices)
{
    private const int AtOnce = 3;

    [Function(nameof(CheckReceipt))]
    public async Task Run([QueueTrigger(Queues.StockReceipts)] ReceiptDue message, CancellationToken ct)
    {
        CallReceipts receipts = message.Subject == PushSubject.Stock ? stock : prices;
        await Parallel.ForEachAsync(
            message.CallIds, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (callId, _) => await reading.LookAsync(receipts, callId, ct));
    }
}
