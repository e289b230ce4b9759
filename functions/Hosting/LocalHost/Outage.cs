using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Hosting.LocalHost;

/// <summary>Remembers whether storage answers, logs only the changes, and says how long to wait before the next try.</summary>
internal sealed partial class Outage(string subject, ILogger logger)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private int failures;

    /// <summary>A call failed. Answers the pause before the next try: 0.5 s, doubling to 5 s.</summary>
    public TimeSpan Failed(Exception exception)
    {
        if (failures++ == 0)
        {
            LogDown(logger, subject, exception);
        }

        var pause = TimeSpan.FromSeconds(0.25 * Math.Pow(2, Math.Min(failures, 10)));
        return pause < LongestPause ? pause : LongestPause;
    }

    /// <summary>A call succeeded.</summary>
    public void Over()
    {
        if (failures > 0)
        {
            LogUp(logger, subject, failures);
            failures = 0;
        }
    }

    [LoggerMessage(LogLevel.Error, "Storage does not answer; trying again until it does. Subject: {Subject}.")]
    private static partial void LogDown(ILogger logger, string subject, Exception exception);

    [LoggerMessage(LogLevel.Information, "Storage answers again. Subject: {Subject}. Failed calls: {Failures}.")]
    private static partial void LogUp(ILogger logger, string subject, int failures);
}
