using GulluShoes.Store.Staff;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Upkeep;

/// <summary>Forgets expired sessions and the answers of yesterday's writes.</summary>
public sealed class SweepSessions(Sessions sessions, StoredAnswers answers)
{
    [Function(nameof(SweepSessions))]
    public async Task Run([TimerTrigger("%Schedules:SweepSessions%")] TimerInfo timer, CancellationToken ct)
    {
        await sessions.SweepAsync(ct);
        await answers.SweepAsync(ct);
    }
}
