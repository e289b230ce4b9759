using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Upkeep;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Upkeep.Auditing;

/// <summary>Every night: compares the log of changes with its seals, and notes the newest seal where the database's owner cannot reach it.</summary>
public sealed partial class CheckAudit(AuditSeals seals, Problems problems, ILogger<CheckAudit> logger)
{
    [Function(nameof(CheckAudit))]
    public async Task Run([TimerTrigger("%Schedules:CheckAudit%")] TimerInfo timer, CancellationToken ct)
    {
        if (await seals.FindBrokenAsync(ct) is { } broken)
        {
            LogBroken(logger, broken.Seal, broken.Row, broken.What);
            await problems.ReportAsync(ProblemCause.AuditBroken, broken.Row is { } row ? FormattableString.Invariant($"{row}") : FormattableString.Invariant($"seal {broken.Seal}"), broken.What.ToString(), ct);
        }

        if (await seals.LastAsync(ct) is { } last)
        {
            LogAnchor(logger, last.Number, last.Hash);
        }
    }

    [LoggerMessage(LogLevel.Critical, "The log of changes is broken. Seal: {Seal}. Row: {Row}. What: {What}.")]
    private static partial void LogBroken(ILogger logger, long? seal, long? row, BrokenSeal.Damage what);

    [LoggerMessage(LogLevel.Information, "The anchor of the log of changes. Seal: {Seal}. Hash: {Hash}.")]
    private static partial void LogAnchor(ILogger logger, long seal, string hash);
}
