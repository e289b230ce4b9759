using GulluShoes.Shop.Pipeline;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Pushing;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Store.Stock.Pushing;

/// <summary>Wakes the push of stock.</summary>
public sealed class StockWake(QueueSender queues, QueueWake polling, ILogger<StockWake> logger) : PushWake(Queues.StockPushes, queues, polling, logger)
{
    /// <summary>Wakes it when pairs were booked.</summary>
    public Task WakeAsync(StockOutcome outcome, CancellationToken ct) => outcome is StockOutcome.Done ? WakeAsync(ct) : Task.CompletedTask;
}
