using GulluShoes.Store.Upkeep;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Upkeep;

/// <summary>Turns messages that failed too often into problems that a person can see and retry.</summary>
public sealed class WatchPoison(PoisonQueues poison)
{
    [Function(nameof(WatchPoison))]
    public Task Run([TimerTrigger("%Schedules:WatchPoison%")] TimerInfo timer, CancellationToken ct) => poison.CollectAsync(ct);
}
