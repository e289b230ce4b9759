using GulluShoes.Store.Orders.Commands;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Orders.Commands;

/// <summary>Wakes commands to Trendyol whose time has come, and tells people of those that are stuck.</summary>
public sealed partial class SweepCommands(CommandWatch watch, ILogger<SweepCommands> logger)
{
    [Function(nameof(SweepCommands))]
    public async Task Run([TimerTrigger("%Schedules:SweepCommands%")] TimerInfo timer, CancellationToken ct)
    {
        var woken = await watch.WakeAsync(ct);
        var stuck = await watch.ReportStuckAsync(ct);
        if (woken + stuck > 0)
        {
            LogSwept(logger, woken, stuck);
        }
    }

    [LoggerMessage(LogLevel.Information, "Packages woken for commands to Trendyol: {Packages}. Newly reported as stuck: {Stuck}.")]
    private static partial void LogSwept(ILogger logger, int packages, int stuck);
}
