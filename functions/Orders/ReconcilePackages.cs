using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Functions.Orders.Reconciling;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Orders;

/// <summary>Compares our packages with Trendyol's, each night.</summary>
public sealed class ReconcilePackages(Reconciliation reconciliation, RecordedRuns runs)
{
    [Function(nameof(ReconcilePackages))]
    public Task Run([TimerTrigger("%Schedules:ReconcilePackages%")] TimerInfo timer, CancellationToken ct) =>
        runs.RunAsync(nameof(ReconcilePackages), reconciliation.RunAsync, ct);
}
