using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Hosting.LocalHost;

/// <summary>One loop of the host.</summary>
/// <param name="stopping">Nothing new begins any more.</param>
/// <param name="abandon">What still runs is cancelled.</param>
internal delegate Task Loop(CancellationToken stopping, CancellationToken abandon);

/// <summary>
/// Loops that go on until the host stops: asked to end, given time to finish what they began, then cancelled. A host that is let go
/// of without a stop cancels them at once: otherwise they would go on taking messages and leases that they can no longer serve.
/// </summary>
internal sealed partial class OngoingWork(string kind, TimeSpan drainTime, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource abandon = new();
    private Task running = Task.CompletedTask;

    public void Start(IEnumerable<Loop> loops) =>
        running = Task.WhenAll(loops.ToList().Select(loop => Task.Run(() => loop(stopping.Token, abandon.Token), CancellationToken.None)));

    /// <summary>A loop that failed is told here; one that does not even answer its cancellation is left to the host's own deadline.</summary>
    public async Task StopAsync(CancellationToken ct)
    {
        await stopping.CancelAsync();
        await running.WaitAsync(drainTime, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!running.IsCompleted)
        {
            LogAbandoning(logger, kind, drainTime);
            await abandon.CancelAsync();
        }

        await running.WaitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await abandon.CancelAsync();
        // A failure was told by the stop, or there was none to tell it to.
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.Dispose();
        abandon.Dispose();
    }

    [LoggerMessage(LogLevel.Warning, "Work still runs at the end of the drain time and is cancelled. Kind: {Kind}. Seconds: {Drain}.")]
    private static partial void LogAbandoning(ILogger logger, string kind, TimeSpan drain);
}
