namespace GulluShoes.Trendyol.Transport;

/// <summary>What one endpoint may send: its windows, and a pause after Trendyol has said 429 all the same (another process uses the same keys). Callers wait in line.</summary>
/// <param name="windows">Shortest first; none = unlimited.</param>
internal sealed class RateBudget(IReadOnlyList<RequestWindow> windows, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(10);
    private readonly SemaphoreSlim line = new(1);
    private readonly Lock gate = new();
    private DateTimeOffset heldUntil;
    private int refusals;

    /// <summary>Waits for the turn and takes it; returns how long that took.</summary>
    public async ValueTask<TimeSpan> TakeAsync(CancellationToken cancellation)
    {
        var asked = clock.GetUtcNow();
        await line.WaitAsync(cancellation);
        try
        {
            while (TimeToWait() is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, clock, cancellation);
            }
        }
        finally
        {
            line.Release();
        }

        return clock.GetUtcNow() - asked;
    }

    /// <summary>Trendyol answered 429: nobody asks again before the window that is likeliest full has ended.</summary>
    public void Refused(TimeSpan? retryAfter)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var end = retryAfter is { } asked ? now + asked : LikelyEnd(now);
            var jitter = TimeSpan.FromMilliseconds(Random.Shared.Next(50, 1000));
            var hold = end + jitter < now + LongestHold ? end + jitter : now + LongestHold;
            heldUntil = hold > heldUntil ? hold : heldUntil;
        }
    }

    /// <summary>How it stands now.</summary>
    public BudgetPulse PulseOf(string endpoint)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            return new BudgetPulse(endpoint, windows.Count == 0 ? null : windows[^1].TakenAt(now), windows.Count == 0 ? null : windows[^1].Limit, FreeAt > now ? FreeAt : null);
        }
    }

    public void Accepted()
    {
        lock (gate)
        {
            refusals = 0;
        }
    }

    public void Dispose() => line.Dispose();

    // The shortest window first, then the longer ones; after that somebody else is filling them, and only a whole new window helps.
    private DateTimeOffset LikelyEnd(DateTimeOffset now)
    {
        var refusal = refusals++;
        return windows.Count == 0 ? now
            : refusal < windows.Count ? windows[refusal].EndsAt(now)
            : now + windows[^1].Length;
    }

    // Behind the gate.
    private DateTimeOffset FreeAt => windows.Select(window => window.FreeAt).Append(heldUntil).Max();

    private TimeSpan TimeToWait()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (FreeAt > now)
            {
                // A timer may fire a moment early; a millisecond more keeps it from firing twice.
                return FreeAt - now + TimeSpan.FromMilliseconds(1);
            }

            foreach (var window in windows)
            {
                window.Take(now);
            }

            return TimeSpan.Zero;
        }
    }
}
