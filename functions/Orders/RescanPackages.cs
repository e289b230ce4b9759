using GulluShoes.Functions.Orders.Intake;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Orders;

/// <summary>Reads the last two days again, a few times a day.</summary>
public sealed class RescanPackages(PackageFetch fetch, RecordedRuns runs)
{
    [Function(nameof(RescanPackages))]
    public Task Run([TimerTrigger("%Schedules:RescanPackages%")] TimerInfo timer, CancellationToken ct) =>
        runs.RunAsync(nameof(RescanPackages), fetch.RescanAsync, ct);
}
