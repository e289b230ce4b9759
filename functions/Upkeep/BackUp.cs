using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Upkeep;
using GulluShoes.Store.Upkeep.Backups;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Upkeep;

/// <summary>Every night: copies the database as it is at one moment, lists the other blobs, and lets old backups go.</summary>
public sealed class BackUp(Backups backups, SingleFlight flights, RunReports reports, Problems problems)
{
    [Function(nameof(BackUp))]
    public async Task Run([TimerTrigger("%Schedules:BackUp%")] TimerInfo timer, CancellationToken ct)
    {
        await using var flight = await flights.TryEnterAsync(nameof(BackUp), ct);
        if (flight is null)
        {
            return;
        }

        var id = await reports.StartAsync(nameof(BackUp), ct);
        try
        {
            var made = await backups.TakeAsync(ct);
            var figures = new RunFigures(Fetched: made.Tables.Count, New: 1, Changed: await backups.SweepAsync(ct));
            await reports.FinishAsync(id, figures, null, ct);
            await problems.HealAsync(ProblemCause.BackupFailed, [nameof(BackUp)], ct);
        }
        catch (Exception failure)
        {
            // Also when the host ends in the middle: the night has no backup then, and somebody should know.
            await reports.FailAsync(id, new RunFigures(), failure.Message, CancellationToken.None);
            await problems.ReportAsync(ProblemCause.BackupFailed, nameof(BackUp), failure.Message, CancellationToken.None);
            throw;
        }
    }
}
