using GulluShoes.Store.Labels;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Pipeline;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Upkeep;

/// <summary>Wakes what a crash or an outage left asleep: unsent messages, snapshots that were not applied, labels that were not drawn.</summary>
public sealed partial class SweepOutbox(Outbox outbox, PackageIntake intake, LabelShelf shelf, ILogger<SweepOutbox> logger)
{
    [Function(nameof(SweepOutbox))]
    public async Task Run([TimerTrigger("%Schedules:SweepOutbox%")] TimerInfo timer, CancellationToken ct)
    {
        var sent = await outbox.SweepAsync(ct);
        var packages = await intake.RequeueLaggingAsync(ct);
        var labels = await shelf.RequeueUndrawnAsync(ct);
        if (sent + packages + labels > 0)
        {
            LogSwept(logger, sent, packages, labels);
        }
    }

    [LoggerMessage(LogLevel.Information, "Woken again. Messages: {Messages}. Packages: {Packages}. Labels: {Labels}.")]
    private static partial void LogSwept(ILogger logger, int messages, int packages, int labels);
}
