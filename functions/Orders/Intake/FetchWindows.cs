using Microsoft.Extensions.Options;

namespace GulluShoes.Functions.Orders.Intake;

/// <summary>First and last instant of Trendyol's lastModifiedDate, UTC.</summary>
public readonly record struct FetchWindow(DateTimeOffset From, DateTimeOffset To);

/// <summary>
/// What to ask Trendyol for. Its dates are said to be Istanbul's wall clock although plain UTC works, so every window reaches over
/// both its ends by the three hours between the two; what comes twice changes nothing.
/// </summary>
public sealed class FetchWindows(TimeProvider clock, IOptionsMonitor<OrdersOptions> options)
{
    private static readonly TimeSpan ClockDoubt = TimeSpan.FromHours(3);
    private static readonly TimeSpan Overlap = ClockDoubt + TimeSpan.FromMinutes(15);

    /// <param name="cursor">Newest lastModifiedDate that is durable here, epoch milliseconds; null before the first fetch.</param>
    public FetchWindow Changes(long? cursor)
    {
        var now = clock.GetUtcNow();
        var from = cursor is { } seen
            ? DateTimeOffset.FromUnixTimeMilliseconds(seen) - Overlap
            : now.AddDays(-options.CurrentValue.FirstFetchDays);
        return new FetchWindow(from < now ? from : now - Overlap, now + ClockDoubt);
    }

    /// <summary>The last two days: Trendyol has hidden new orders for hours (changelog of 2 and 8 September 2026).</summary>
    public FetchWindow Rescan() => Back(TimeSpan.FromDays(2));

    /// <summary>As far back as packages can be re-read by their id: two weeks, both overhangs included.</summary>
    public FetchWindow Reconciliation() => Back(TimeSpan.FromDays(14) - ClockDoubt - TimeSpan.FromMinutes(5));

    private FetchWindow Back(TimeSpan span)
    {
        var now = clock.GetUtcNow();
        return new FetchWindow(now - span, now + ClockDoubt);
    }
}
