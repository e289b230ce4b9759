using System.Diagnostics;

namespace GulluShoes.StoreTests.Doors;

/// <summary>Waits for a condition, never for a time.</summary>
internal static class Soon
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <param name="missing">What is still missing; null when nothing is.</param>
    /// <param name="log">What else to say when it never comes.</param>
    public static async Task NothingIsMissingAsync(Func<Task<string?>> missing, Func<string>? log = null)
    {
        var started = Stopwatch.GetTimestamp();
        while (await missing() is { } still)
        {
            if (Stopwatch.GetElapsedTime(started) > Patience)
            {
                Assert.Fail($"{still}{Environment.NewLine}{log?.Invoke()}");
            }

            await Task.Delay(Between);
        }
    }

    public static Task TrueAsync(Func<Task<bool>> condition, string otherwise) =>
        NothingIsMissingAsync(async () => await condition() ? null : otherwise);
}
