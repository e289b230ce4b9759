using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Functions.Orders.Reconciling;
using GulluShoes.Shop.Pipeline;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Orders;

/// <summary>Compares our packages with Trendyol's because a person asked.</summary>
public sealed class ReconcilePackagesNow(Reconciliation reconciliation, RecordedRuns runs)
{
    [Function(nameof(ReconcilePackagesNow))]
    public Task Run([QueueTrigger(Queues.ReconcileRequests)] ReconcileRequested message, CancellationToken ct) =>
        runs.RunAsync(nameof(ReconcilePackages), reconciliation.RunAsync, ct);
}
