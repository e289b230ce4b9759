using GulluShoes.Shop.Pipeline;
using GulluShoes.Store.Pipeline;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Store.Pushing;

/// <summary>Wakes the push after a change, so that it does not wait for its timer. Only a courtesy: what is due is in the database.</summary>
public abstract partial class PushWake(string queue, QueueSender queues, QueueWake polling, ILogger logger)
{
    /// <summary>Never fails the change that it follows.</summary>
    public async Task WakeAsync(CancellationToken ct)
    {
        try
        {
            await queues.SendAsync(queue, new PushRequested(Guid.NewGuid()), ct);
            polling.Announce(queue);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogLeft(logger, queue, failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A push could not be woken and is left to its timer. Queue: {Queue}.")]
    private static partial void LogLeft(ILogger logger, string queue, Exception failure);
}
