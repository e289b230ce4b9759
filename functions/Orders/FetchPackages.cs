using GulluShoes.Functions.Orders.Intake;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Orders;

/// <summary>Brings new and changed packages, each minute, and at once when the app starts.</summary>
public sealed class FetchPackages(PackageFetch fetch, RecordedRuns runs)
{
    [Function(nameof(FetchPackages))]
    public Task Run([TimerTrigger("%Schedules:FetchPackages%", RunOnStartup = true)] TimerInfo timer, CancellationToken ct) =>
        runs.RunAsync(nameof(FetchPackages), fetch.FetchAsync, ct);
}
