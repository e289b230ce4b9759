namespace GulluShoes.Functions.Hosting.LocalHost.Queues;

/// <summary>Pauses between looks at an empty queue: doubling up to the longest, ended early when this process has sent something.</summary>
internal sealed class PollingPace(TimeSpan longest, TimeProvider time)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    private TimeSpan next = Shortest;
    private TaskCompletionSource woken = Unwoken();

    /// <summary>The queue had something: look again soon.</summary>
    public void Reset() => next = Shortest;

    /// <summary>The queue has something now. A wake-up before the pause begins counts too.</summary>
    public void Wake() => woken.TrySetResult();

    /// <summary>Waits; ends early when woken or cancelled, without throwing.</summary>
    public async Task WaitAsync(CancellationToken ct)
    {
        var pause = next < longest ? next : longest;
        next = pause * 2;
        await woken.Task.WaitAsync(pause, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (woken.Task.IsCompleted)
        {
            woken = Unwoken();
            Reset();
        }
    }

    private static TaskCompletionSource Unwoken() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
