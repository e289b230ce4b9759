using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Upkeep;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Upkeep.Auditing;

/// <summary>Every night: compares the log of changes with its seals and with the anchor of the night before, and notes the newest seal where the database's owner cannot reach it.</summary>
public sealed partial class CheckAudit(AuditSeals seals, AuditAnchors anchors, Problems problems, ILogger<CheckAudit> logger)
{
    [Function(nameof(CheckAudit))]
    public async Task Run([TimerTrigger("%Schedules:CheckAudit%")] TimerInfo timer, CancellationToken ct)
    {
        if (await seals.FindBrokenAsync(ct) is { } broken)
        {
            LogBroken(logger, broken.Seal, broken.Row, broken.What);
            await problems.ReportAsync(ProblemCause.AuditBroken, broken.Row is { } row ? FormattableString.Invariant($"{row}") : FormattableString.Invariant($"seal {broken.Seal}"), broken.What.ToString(), ct);
        }

        if (await anchors.NewestLostAsync(ct) is { } lost)
        {
            LogLost(logger, lost.Number, lost.Hash);
            await problems.ReportAsync(ProblemCause.AuditBroken, FormattableString.Invariant($"anchor {lost.Number}"), "The log has no such seal any more: its seals were made anew, or an older backup was brought back.", ct);
        }

        if (await anchors.KeepAsync(ct) is { } last)
        {
            LogAnchor(logger, last.Number, last.Hash);
        }
    }

    [LoggerMessage(LogLevel.Critical, "The log of changes is broken. Seal: {Seal}. Row: {Row}. What: {What}.")]
    private static partial void LogBroken(ILogger logger, long? seal, long? row, BrokenSeal.Damage what);

    [LoggerMessage(LogLevel.Critical, "The log of changes does not have the seal any more that was noted the night before. Seal: {Seal}. Hash: {Hash}.")]
    private static partial void LogLost(ILogger logger, long seal, string hash);

    [LoggerMessage(LogLevel.Information, "The anchor of the log of changes. Seal: {Seal}. Hash: {Hash}.")]
    private static partial void LogAnchor(ILogger logger, long seal, string hash);
}
