using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Shop.Pipeline;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Orders;

/// <summary>Turns snapshots into rows of the status tables.</summary>
public sealed class ApplyPackages(PackageUptake uptake)
{
    [Function(nameof(ApplyPackages))]
    public Task Run([QueueTrigger(Queues.PackagesSeen)] PackagesSeen message, CancellationToken ct) => uptake.ApplyAsync(message.PackageIds, ct);
}
