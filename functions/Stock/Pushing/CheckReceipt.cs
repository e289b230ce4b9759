using GulluShoes.Shop.Pipeline;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Stock.Pushing;

/// <summary>Looks what became of numbers that Trendyol has accepted.</summary>
public sealed class CheckReceipt(ReceiptReading reading)
{
    [Function(nameof(CheckReceipt))]
    public Task Run([QueueTrigger(Queues.StockReceipts)] ReceiptDue message, CancellationToken ct) => reading.LookAsync(message.CallId, ct);
}
