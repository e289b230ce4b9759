using Azure;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Hosting.LocalHost.Queues;

/// <summary>Polls one queue and keeps at most batch size + new-batch threshold of its messages running.</summary>
internal sealed partial class QueuePump(QueueDoor door, QueueSettings settings, TimeSpan leaseTime, TimeProvider time, ILogger logger)
{
    private readonly PollingPace pace = new(settings.MaxPollingInterval, time);
    private readonly Outage outage = new(door.Queue.Name, logger);
    private readonly Lock gate = new();
    private readonly HashSet<Task> running = [];
    private TaskCompletionSource room = new();

    /// <summary>Something was sent to this queue: look now.</summary>
    public void Wake() => pace.Wake();

    /// <summary>
    /// Runs until <paramref name="stopping"/>, then waits for what runs. <paramref name="abandon"/> cancels the running functions;
    /// their messages become visible again at once.
    /// </summary>
    public async Task RunAsync(CancellationToken stopping, CancellationToken abandon)
    {
        var leases = new MessageLeases(leaseTime, time, logger);
        using var drained = new CancellationTokenSource();
        var keeping = leases.KeepAsync(drained.Token);
        while (!stopping.IsCancellationRequested)
        {
            await PumpAsync(leases, stopping, abandon);
        }

        await Task.WhenAll(Running());
        await drained.CancelAsync();
        await keeping;
    }

    private async Task PumpAsync(MessageLeases leases, CancellationToken stopping, CancellationToken abandon)
    {
        try
        {
            // Not cancelled by the stop: a receive cut off on its way back would leave its messages invisible with nobody to run them.
            var messages = await ReceiveAsync(abandon);
            outage.Over();
            foreach (var lease in messages.Select(message => leases.Hold(message, door.Queue)).ToList())
            {
                Start(stopping.IsCancellationRequested
                    ? door.GiveBackAsync(lease, leases)
                    : Task.Run(() => door.RunAsync(lease, leases, abandon), CancellationToken.None));
            }

            await (messages.Length == 0 ? pace.WaitAsync(stopping) : RoomAsync(stopping));
        }
        catch (Exception exception) when (abandon.IsCancellationRequested)
        {
            LogCutOff(logger, door.Queue.Name, exception);
        }
        catch (Exception exception)
        {
            await Task.Delay(outage.Failed(exception), time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<QueueMessage[]> ReceiveAsync(CancellationToken ct)
    {
        try
        {
            var messages = (await door.Queue.ReceiveMessagesAsync(settings.BatchSize, leaseTime, ct)).Value;
            if (messages.Length > 0)
            {
                pace.Reset();
            }

            return messages;
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
    }

    // Entered before its removal is arranged, so that a task that has ended already does not stay in the set.
    private void Start(Task task)
    {
        lock (gate)
        {
            running.Add(task);
        }

        task.ContinueWith(Ended, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Ended(Task task)
    {
        lock (gate)
        {
            running.Remove(task);
            if (running.Count <= settings.NewBatchThreshold)
            {
                room.TrySetResult();
            }
        }
    }

    private Task RoomAsync(CancellationToken stopping)
    {
        lock (gate)
        {
            if (running.Count <= settings.NewBatchThreshold)
            {
                return Task.CompletedTask;
            }

            room = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return WaitAsync(room.Task, stopping);
    }

    private static async Task WaitAsync(Task task, CancellationToken stopping) =>
        await task.WaitAsync(stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private Task[] Running()
    {
        lock (gate)
        {
            return [.. running];
        }
    }

    [LoggerMessage(LogLevel.Warning, "A receive was cut off by the stop. Queue: {Queue}.")]
    private static partial void LogCutOff(ILogger logger, string queue, Exception exception);
}
