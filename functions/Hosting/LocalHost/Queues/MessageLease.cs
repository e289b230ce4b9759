using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace GulluShoes.Functions.Hosting.LocalHost.Queues;

/// <summary>Our hold on one received message. Each renewal changes the receipt that deleting it needs.</summary>
internal sealed class MessageLease(QueueMessage message, QueueClient queue, long receivedAt)
{
    private readonly Lock gate = new();
    private Task renewal = Task.CompletedTask;
    private bool released;

    public QueueMessage Message => message;

    public string Receipt { get; private set; } = message.PopReceipt;

    /// <summary>Timestamp of the last renewal, from the time provider.</summary>
    public long RenewedAt { get; private set; } = receivedAt;

    /// <summary>Renews unless a renewal is under way or the message is let go. Failures are told to <paramref name="failed"/>; the next round tries again.</summary>
    public void Renew(TimeSpan duration, TimeProvider time, Action<Exception> failed)
    {
        lock (gate)
        {
            if (!released && renewal.IsCompleted)
            {
                renewal = RenewAsync(duration, time, failed);
            }
        }
    }

    /// <summary>Ends the renewals. After this <see cref="Receipt"/> no longer changes.</summary>
    public Task ReleaseAsync()
    {
        lock (gate)
        {
            released = true;
            return renewal;
        }
    }

    private async Task RenewAsync(TimeSpan duration, TimeProvider time, Action<Exception> failed)
    {
        try
        {
            var startedAt = time.GetTimestamp();
            var receipt = await queue.UpdateMessageAsync(message.MessageId, Receipt, visibilityTimeout: duration);
            Receipt = receipt.Value.PopReceipt;
            RenewedAt = startedAt;
        }
        catch (Exception exception)
        {
            failed(exception);
        }
    }
}
