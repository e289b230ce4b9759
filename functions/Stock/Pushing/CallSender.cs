using GulluShoes.Store.Pushing;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Inventory;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Stock.Pushing;

/// <summary>Tells Trendyol the items of one call, once, and keeps what is known of it afterwards.</summary>
public abstract partial class CallSender<TItem>(Pushes<TItem> pushes, PushOffice office, ILogger logger)
    where TItem : PushItem
{
    private const int MostFillers = 3;

    // A thousand items halve ten times.
    private const int DeepestSplit = 12;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>False when Trendyol cannot be told anything just now.</summary>
    /// <param name="scope">By which the call was claimed.</param>
    /// <param name="accepted">Gets the calls that Trendyol took.</param>
    public Task<bool> SendAsync(PushCall<TItem> call, PushScope scope, AcceptedCalls accepted, CancellationToken ct) => SendAsync(call, new Part(scope, accepted, 0), ct);

    /// <summary>Trendyol took these calls: their results are asked for soon.</summary>
    public Task AcceptedAsync(IReadOnlyCollection<long> callIds, CancellationToken ct) => office.AcceptedAsync(pushes.Subject, callIds, ct);

    private protected abstract Task<StockSending> TellAsync(IReadOnlyList<TItem> items, CancellationToken ct);

    private async Task<bool> SendAsync(PushCall<TItem> claimed, Part part, CancellationToken ct)
    {
        if (await ReadyAsync(claimed, part.Scope, ct) is not { } call)
        {
            return true;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(CallBook.Hold - TimeSpan.FromSeconds(15));
        try
        {
            var answer = await TellAsync(call.Items, patience.Token);
            await KeepAsync(call, answer, part.Accepted, ct);
            return true;
        }
        catch (TrendyolUnavailableException busy)
        {
            LogPutOff(logger, call.Id, call.Items.Count, busy);
            await (busy.HadNoEffect ? pushes.ReleaseAsync(call.Id, busy.RetryAfter ?? TimeSpan.Zero, ct) : pushes.UnprovenAsync(call.Id, ct));
            return false;
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            LogPutOff(logger, call.Id, call.Items.Count, late);
            await pushes.UnprovenAsync(call.Id, ct);
            return false;
        }
        catch (TrendyolBadRequestException bad)
        {
            return await SplitAsync(call, part, bad, ct);
        }
        catch (TrendyolRefusedException refused)
        {
            LogPutOff(logger, call.Id, call.Items.Count, refused);
            await pushes.ReleaseAsync(call.Id, TimeSpan.Zero, ct);
            await office.RefusedAsync(refused.Message, ct);
            return false;
        }
    }

    private async Task KeepAsync(PushCall<TItem> call, StockSending answer, AcceptedCalls accepted, CancellationToken ct)
    {
        switch (answer)
        {
            case StockSending.Accepted(var batchId):
                await pushes.SentAsync(call.Id, batchId, ct);
                accepted.Add(call.Id);
                break;
            case StockSending.SentBefore:
                // Trendyol has these numbers from a call whose result nobody can ask for: it counts like one whose answer was lost.
                await pushes.UnprovenAsync(call.Id, ct);
                break;
            default:
                throw new InvalidOperationException($"Unknown answer {answer.GetType().Name}.");
        }
    }

    /// <summary>The call as it may leave; null when it may not.</summary>
    private async Task<PushCall<TItem>?> ReadyAsync(PushCall<TItem> call, PushScope scope, CancellationToken ct)
    {
        for (var fillers = 0; ; fillers++)
        {
            switch (await pushes.PrepareAsync(call, ct))
            {
                case PushReadiness.Ready:
                    return call;
                case PushReadiness.Overdue:
                    return null;
                case PushReadiness.SameBody when fillers < MostFillers && call.Items.Count < CallBook.Most && await pushes.FillAsync(call.Id, scope.OrdersAsOf is null, ct) is { } filler:
                    call = call with { Items = [.. call.Items, filler] };
                    break;
                default:
                    await pushes.ReleaseAsync(call.Id, Pause, ct);
                    return null;
            }
        }
    }

    // Trendyol refuses the whole and does not say for whose sake: halves find out, and the others do not suffer for it.
    private async Task<bool> SplitAsync(PushCall<TItem> call, Part part, TrendyolBadRequestException bad, CancellationToken ct)
    {
        LogPutOff(logger, call.Id, call.Items.Count, bad);
        if (call.Items.Count == 1)
        {
            await pushes.RejectAsync(call, PushWords.Refused(bad), ct);
            return true;
        }

        await pushes.ReleaseAsync(call.Id, part.Depth < DeepestSplit ? TimeSpan.Zero : Pause, ct);
        foreach (var half in call.Items.Select(item => item.Barcode).Chunk((call.Items.Count + 1) / 2))
        {
            var smaller = part with { Scope = part.Scope with { After = "", Only = half }, Depth = part.Depth + 1 };
            if (await pushes.ClaimAsync(smaller.Scope, ct) is { } claimed && !await SendAsync(claimed, smaller, ct))
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Part(PushScope Scope, AcceptedCalls Accepted, int Depth);

    [LoggerMessage(LogLevel.Warning, "Numbers for Trendyol are put off. Call: {CallId}. Items: {Items}.")]
    private static partial void LogPutOff(ILogger logger, long callId, int items, Exception exception);
}
