using GulluShoes.Store.Upkeep.Alarms;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Upkeep.Alarms;

/// <summary>Three times a minute: finds what has stopped, and tells those who want to know.</summary>
public sealed class RaiseAlarms(AlarmWatch watch, AlarmPost post)
{
    [Function(nameof(RaiseAlarms))]
    public async Task Run([TimerTrigger("%Schedules:RaiseAlarms%")] TimerInfo timer, CancellationToken ct)
    {
        await watch.LookAsync(ct);
        await post.SendAsync(ct);
    }
}
