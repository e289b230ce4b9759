using System.Collections.Concurrent;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Hosting.LocalHost.Queues;

/// <summary>Keeps the messages of one queue invisible while their functions run. One clock for all of them, so that a quick message costs nothing.</summary>
internal sealed partial class MessageLeases(TimeSpan duration, TimeProvider time, ILogger logger)
{
    private readonly ConcurrentDictionary<MessageLease, byte> held = new();

    public MessageLease Hold(QueueMessage message, QueueClient queue)
    {
        var lease = new MessageLease(message, queue, time.GetTimestamp());
        held[lease] = 0;
        return lease;
    }

    /// <summary>Ends the renewals of this message.</summary>
    public Task ReleaseAsync(MessageLease lease)
    {
        held.TryRemove(lease, out _);
        return lease.ReleaseAsync();
    }

    /// <summary>Renews what has passed a third of its time, until stopped.</summary>
    public async Task KeepAsync(CancellationToken stop)
    {
        using var clock = new PeriodicTimer(duration / 10, time);
        while (!stop.IsCancellationRequested && await TickAsync(clock, stop))
        {
            foreach (var lease in held.Keys.Where(lease => time.GetElapsedTime(lease.RenewedAt) >= duration / 3))
            {
                lease.Renew(duration, time, exception => LogNotRenewed(logger, lease.Message.MessageId, exception));
            }
        }
    }

    private static async Task<bool> TickAsync(PeriodicTimer clock, CancellationToken stop)
    {
        Task tick = clock.WaitForNextTickAsync(stop).AsTask();
        await tick.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return tick.IsCompletedSuccessfully;
    }

    [LoggerMessage(LogLevel.Warning, "A running message could not be kept invisible and may run twice. Message: {MessageId}.")]
    private static partial void LogNotRenewed(ILogger logger, string messageId, Exception exception);
}
