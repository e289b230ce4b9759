using GulluShoes.Shop.Pipeline;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Stock.Pushing;

/// <summary>Looks what became of numbers that Trendyol has accepted.</summary>
public sealed class CheckReceipt(ReceiptReading reading)
{
    [Function(nameof(CheckReceipt))]
    public async Task Run([QueueTrigger(Queues.StockReceipts)] ReceiptDue message, CancellationToken ct)
    {
        foreach (var callId in message.CallIds)
        {
            await reading.LookAsync(callId, ct);
        }
    }
}
