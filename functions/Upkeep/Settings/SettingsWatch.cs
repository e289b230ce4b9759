using GulluShoes.Functions.Hosting.Pipeline;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Upkeep.Settings;

/// <summary>Asks every two seconds whether another process changed a setting. Without a database the last known ones hold.</summary>
public sealed partial class SettingsWatch(PortalSettings settings, Readiness readiness, TimeProvider clock, ILogger<SettingsWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        using var ticks = new PeriodicTimer(Pause, clock);
        var failed = false;
        while (await ticks.WaitForNextTickAsync(stoppingToken))
        {
            failed = !await TryRefreshAsync(failed, stoppingToken);
        }
    }

    private async Task<bool> TryRefreshAsync(bool failedBefore, CancellationToken ct)
    {
        try
        {
            await settings.RefreshAsync(ct);
            if (failedBefore)
            {
                LogBack(logger);
            }

            return true;
        }
        // Whatever fails, the next look may succeed; an exception that left here would stop the whole app.
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            if (!failedBefore)
            {
                LogAway(logger, failure);
            }

            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The portal's settings cannot be read; the last known ones hold.")]
    private static partial void LogAway(ILogger logger, Exception failure);

    [LoggerMessage(LogLevel.Information, "The portal's settings can be read again.")]
    private static partial void LogBack(ILogger logger);
}
