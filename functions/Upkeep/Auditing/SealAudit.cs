using GulluShoes.Store.Audit;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Upkeep.Auditing;

/// <summary>Chains the changes of the last minute to the log.</summary>
public sealed class SealAudit(AuditSeals seals)
{
    [Function(nameof(SealAudit))]
    public Task Run([TimerTrigger("%Schedules:SealAudit%")] TimerInfo timer, CancellationToken ct) => seals.SealAsync(ct);
}
