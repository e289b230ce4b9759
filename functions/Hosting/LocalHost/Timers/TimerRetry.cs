using System.Globalization;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Hosting.LocalHost.Timers;

/// <summary>How often and how long apart a failed timer run is tried again, from the retry attribute of its method.</summary>
/// <param name="Most">Retries after the first failure; -1 means without end.</param>
/// <param name="First">Pause before the first retry.</param>
/// <param name="Longest">The pause doubles up to this.</param>
internal sealed record TimerRetry(int Most, TimeSpan First, TimeSpan Longest)
{
    public static TimerRetry Of(MethodInfo method) => method.GetCustomAttribute<RetryAttribute>() switch
    {
        FixedDelayRetryAttribute same => new TimerRetry(same.MaxRetryCount, Span(same.DelayInterval), Span(same.DelayInterval)),
        ExponentialBackoffRetryAttribute growing =>
            new TimerRetry(growing.MaxRetryCount, Span(growing.MinimumInterval), Span(growing.MaximumInterval)),
        _ => new TimerRetry(0, TimeSpan.Zero, TimeSpan.Zero),
    };

    /// <summary>The pause before this retry (1 = the first); null when there is none left.</summary>
    public TimeSpan? Before(int retry)
    {
        if (Most >= 0 && retry > Most)
        {
            return null;
        }

        var pause = First * Math.Pow(2, Math.Min(retry - 1, 20));
        return pause < Longest ? pause : Longest;
    }

    private static TimeSpan Span(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);
}
