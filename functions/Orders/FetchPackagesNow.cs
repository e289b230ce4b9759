using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Shop.Pipeline;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Orders;

/// <summary>Brings new and changed packages because a person asked. The same run as the timer's, under the same name and lock.</summary>
public sealed class FetchPackagesNow(PackageFetch fetch, RecordedRuns runs)
{
    [Function(nameof(FetchPackagesNow))]
    public Task Run([QueueTrigger(Queues.FetchRequests)] FetchRequested message, CancellationToken ct) =>
        runs.RunAsync(nameof(FetchPackages), fetch.FetchAsync, ct);
}
