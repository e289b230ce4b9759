using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Upkeep;
using GulluShoes.Store.Upkeep.Backups;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Upkeep;

/// <summary>Every night: copies the database as it is at one moment, lists the other blobs, and lets old backups go.</summary>
public sealed class BackUp(Backups backups, RecordedRuns runs, Problems problems)
{
    [Function(nameof(BackUp))]
    public async Task Run([TimerTrigger("%Schedules:BackUp%")] TimerInfo timer, CancellationToken ct)
    {
        try
        {
            await runs.RunAsync("backup", nameof(BackUp), WorkAsync, ct);
        }
        catch (Exception failure)
        {
            // Also when the host ends in the middle: the night has no backup then, and somebody should know. What an exception says may name people; its kind does not.
            await problems.ReportAsync(ProblemCause.BackupFailed, nameof(BackUp), failure.GetType().Name, CancellationToken.None);
            throw;
        }
    }

    private async Task WorkAsync(RunTally tally, CancellationToken ct)
    {
        var made = await backups.TakeAsync(ct);
        tally.Add(made.Tables.Count, 1, await backups.SweepAsync(ct), 0);
        await problems.HealAsync(ProblemCause.BackupFailed, [nameof(BackUp)], ct);
    }
}
