using GulluShoes.Shop.Orders.Commands;
using GulluShoes.Store.Orders.Commands;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Orders;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Orders.Commands;

/// <summary>
/// The road out: takes a package's commands one after the other and tells Trendyol, once. After an attempt whose answer was lost the package is read before
/// anything is sent again, and an effect that is there already counts as done.
/// </summary>
public sealed partial class CommandRoad(TrendyolCommands commands, OrdersClient orders, CommandSender sender, ILogger<CommandRoad> logger)
{
    /// <summary>Works until the package has no command that is due. Trendyol's troubles put commands off and never throw.</summary>
    public async Task DrainAsync(long packageId, CancellationToken ct)
    {
        while (await commands.TakeAsync(packageId, ct) is { } due && await StepAsync(due, ct))
        {
        }
    }

    /// <summary>True when the command has ended, so that the next one may go.</summary>
    private async Task<bool> StepAsync(DueCommand due, CancellationToken ct)
    {
        try
        {
            var look = due.MayHaveHappened && !due.Command.MayBeRepeated ? await LookAsync(due.PackageId, ct) : due.Look;
            return look is null
                ? await EndAsync(due, CommandState.Failed, CommandWords.Unreadable, ct)
                : await JudgeAsync(due, look, ct);
        }
        catch (TrendyolException refused) when (refused is not TrendyolUnavailableException)
        {
            LogPutOff(logger, due.Id, due.Attempt, refused);
            return await PutOffAsync(due, due.MayHaveHappened, CommandWords.Refused(refused), null, ct);
        }
        catch (TrendyolUnavailableException busy)
        {
            LogPutOff(logger, due.Id, due.Attempt, busy);
            return await PutOffAsync(due, due.MayHaveHappened, CommandWords.Away, busy.RetryAfter, ct);
        }
    }

    private async Task<bool> JudgeAsync(DueCommand due, PackageLook look, CancellationToken ct) => look.Judge(due.Command) switch
    {
        CommandVerdict.Effective when due.MayHaveHappened => await EndAsync(due, CommandState.Confirmed, CommandWords.FoundDone, ct),
        CommandVerdict.Effective => await EndAsync(due, CommandState.Superseded, CommandWords.DoneElsewhere, ct),
        CommandVerdict.Pointless => await EndAsync(due, CommandState.Superseded, CommandWords.Pointless(look.Status), ct),
        CommandVerdict.TooEarly => await PutOffAsync(due, due.MayHaveHappened, CommandWords.TooEarly(look.Status), null, ct),
        CommandVerdict.Send => await SendAsync(due, look, ct),
        var other => throw new InvalidOperationException($"Unknown verdict {other}."),
    };

    private async Task<bool> SendAsync(DueCommand due, PackageLook look, CancellationToken ct)
    {
        // The look may have waited for the rate budget longer than the command was held.
        if (!await commands.HoldAsync(due, ct))
        {
            return false;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TrendyolCommands.Hold - TimeSpan.FromSeconds(15));
        try
        {
            await sender.SendAsync(due.PackageId, due.Command, look, patience.Token);
        }
        catch (TrendyolUnavailableException busy)
        {
            LogPutOff(logger, due.Id, due.Attempt, busy);
            return await PutOffAsync(due, !busy.HadNoEffect, CommandWords.Away, busy.RetryAfter, ct);
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            LogPutOff(logger, due.Id, due.Attempt, late);
            return await PutOffAsync(due, true, CommandWords.Away, null, ct);
        }
        catch (TrendyolException refused) when (refused is TrendyolBadRequestException || refused.Status == 404)
        {
            return await RefusedAsync(due, refused, ct);
        }

        return await EndAsync(due, CommandState.Confirmed, CommandWords.Accepted, ct);
    }

    // Trendyol also refuses what is done already, and what a cancel has overtaken: the package itself tells which.
    private async Task<bool> RefusedAsync(DueCommand due, TrendyolException refused, CancellationToken ct)
    {
        var look = await LookAsync(due.PackageId, ct);
        return look?.Judge(due.Command) switch
        {
            CommandVerdict.Effective or CommandVerdict.Pointless => await JudgeAsync(due, look, ct),
            CommandVerdict.TooEarly => await PutOffAsync(due, false, CommandWords.TooEarly(look.Status), null, ct),
            _ => await EndAsync(due, CommandState.Failed, CommandWords.Rejected(refused), ct),
        };
    }

    private async Task<PackageLook?> LookAsync(long packageId, CancellationToken ct)
    {
        var received = await orders.ReadByIdsAsync([packageId], ct);
        var newest = received.Where(package => package.PackageId == packageId).MaxBy(package => package.LastModified);
        return newest?.Read() is PackageReading.Readable(var package)
            ? new PackageLook(
                package.EffectiveStatus,
                package.CargoTrackingNumber,
                [.. package.Lines.Where(line => line.LineId is not null).Select(line => new CommandUnits(line.LineId!.Value, line.Quantity ?? 1))])
            {
                GivenUp = package.Lines.Any(line => line.CancelReasonCode is { } code && Enum.IsDefined((UnsuppliedReason)code)),
            }
            : null;
    }

    private async Task<bool> EndAsync(DueCommand due, CommandState state, string answer, CancellationToken ct)
    {
        await commands.EndAsync(due, state, answer, ct);
        LogEnded(logger, due.Id, due.Command.Kind, due.PackageId, state, due.Attempt);
        return true;
    }

    private async Task<bool> PutOffAsync(DueCommand due, bool mayHaveHappened, string answer, TimeSpan? asked, CancellationToken ct)
    {
        await commands.PostponeAsync(due, mayHaveHappened, CommandPace.After(due, mayHaveHappened, asked), answer, ct);
        return false;
    }

    [LoggerMessage(LogLevel.Information, "A command to Trendyol ended. Command: {CommandId} {Kind}. Package: {PackageId}. State: {State}. Attempt: {Attempt}.")]
    private static partial void LogEnded(ILogger logger, long commandId, CommandKind kind, long packageId, CommandState state, int attempt);

    [LoggerMessage(LogLevel.Warning, "A command to Trendyol is put off. Command: {CommandId}. Attempt: {Attempt}.")]
    private static partial void LogPutOff(ILogger logger, long commandId, int attempt, Exception exception);
}
