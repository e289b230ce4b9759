using GulluShoes.Shop.Pipeline;
using GulluShoes.Store.Pipeline;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Store.Stock.Pushing;

/// <summary>Wakes the push after a change, so that it does not wait for its timer. Only a courtesy: what is due is in the database.</summary>
public sealed partial class StockWake(QueueSender queues, QueueWake polling, ILogger<StockWake> logger)
{
    /// <summary>Wakes it when pairs were booked.</summary>
    public Task WakeAsync(StockOutcome outcome, CancellationToken ct) => outcome is StockOutcome.Done ? WakeAsync(ct) : Task.CompletedTask;

    /// <summary>Never fails the change that it follows.</summary>
    public async Task WakeAsync(CancellationToken ct)
    {
        try
        {
            await queues.SendAsync(Queues.StockPushes, new PushRequested(Guid.NewGuid()), ct);
            polling.Announce(Queues.StockPushes);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogLeft(logger, failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The push of stock could not be woken and is left to its timer.")]
    private static partial void LogLeft(ILogger logger, Exception failure);
}
