using System.Diagnostics;

namespace GulluShoes.StoreTests.Hosting;

/// <summary>Waits for conditions, never for a time.</summary>
internal static class Until
{
    private static readonly TimeSpan _between = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    public static Task TrueAsync(Func<bool> condition) => TrueAsync(() => Task.FromResult(condition()));

    public static async Task TrueAsync(Func<Task<bool>> condition)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < _patience, "The condition did not come true in time.");
            await Task.Delay(_between);
        }
    }

    public static Task PassedAsync(TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        return TrueAsync(() => Stopwatch.GetElapsedTime(started) >= time);
    }
}
