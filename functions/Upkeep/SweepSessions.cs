using GulluShoes.Store.Privacy;
using GulluShoes.Store.Staff;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Upkeep;

/// <summary>Forgets expired sessions, the answers of yesterday's writes, yesterday's wrong passwords, and glances that no further one is compared with.</summary>
public sealed class SweepSessions(Sessions sessions, StoredAnswers answers, Lockout lockout, CustomerGlances glances)
{
    [Function(nameof(SweepSessions))]
    public async Task Run([TimerTrigger("%Schedules:SweepSessions%")] TimerInfo timer, CancellationToken ct)
    {
        await sessions.SweepAsync(ct);
        await answers.SweepAsync(ct);
        await lockout.SweepAsync(ct);
        await glances.SweepAsync(ct);
    }
}
