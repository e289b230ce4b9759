using GulluShoes.Store.Waves;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Waves;

/// <summary>Closes waves of which nothing is left, and ends the picking of those whose last missing pair is not wanted any more.</summary>
public sealed class SettleWaves(PickingWaves waves)
{
    [Function(nameof(SettleWaves))]
    public Task Run([TimerTrigger("%Schedules:SettleWaves%")] TimerInfo timer, CancellationToken ct) => waves.SettleAsync(ct);
}
