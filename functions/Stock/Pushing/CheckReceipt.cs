using GulluShoes.Shop.Pipeline;
using GulluShoes.Store.Catalog.Pricing;
using GulluShoes.Store.Stock.Pushing;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Stock.Pushing;

/// <summary>Looks what became of numbers that Trendyol has accepted.</summary>
public sealed class CheckReceipt(ReceiptReading reading, StockReceipts stock, PriceReceipts prices)
{
    [Function(nameof(CheckReceipt))]
    public async Task Run([QueueTrigger(Queues.StockReceipts)] ReceiptDue message, CancellationToken ct)
    {
        foreach (var callId in message.CallIds)
        {
            await reading.LookAsync(message.Subject == PushSubject.Stock ? stock : prices, callId, ct);
        }
    }
}
