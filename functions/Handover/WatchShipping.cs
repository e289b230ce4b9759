using GulluShoes.Store.Handover;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Handover;

/// <summary>Turns packages that were packed long ago and are still not shipped into problems, and closes those that are over.</summary>
public sealed class WatchShipping(ShippingWatch shipping)
{
    [Function(nameof(WatchShipping))]
    public Task Run([TimerTrigger("%Schedules:WatchShipping%")] TimerInfo timer, CancellationToken ct) => shipping.LookAsync(ct);
}
