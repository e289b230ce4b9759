using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Store.Privacy;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace GulluShoes.Functions.Privacy;

/// <summary>Every night: erases the customers of packages that ended long ago.</summary>
public sealed class EraseCustomers(PersonalData data, RecordedRuns runs, IOptionsMonitor<PrivacyOptions> options, TimeProvider clock)
{
    [Function(nameof(EraseCustomers))]
    public Task Run([TimerTrigger("%Schedules:EraseCustomers%")] TimerInfo timer, CancellationToken ct) => runs.RunAsync("privacy", nameof(EraseCustomers), WorkAsync, ct);

    private async Task WorkAsync(RunTally tally, CancellationToken ct)
    {
        tally.Add(0, 0, await data.EraseDueAsync(clock.GetUtcNow().AddMonths(-options.CurrentValue.KeepMonths), ct), 0);
        await data.SweepBlobsAsync(ct);
    }
}
