using GulluShoes.Store.Pushing;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Inventory;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Stock.Pushing;

/// <summary>Asks Trendyol what became of accepted numbers, at longer and longer pauses, until each has its fate.</summary>
public sealed partial class ReceiptReading(InventoryClient trendyol, PushOffice office, ILogger<ReceiptReading> logger)
{
    /// <summary>Does nothing when it is not time, or when all is known.</summary>
    public async Task LookAsync(CallReceipts receipts, long callId, CancellationToken ct)
    {
        if (await receipts.TakeAsync(callId, ct) is not { } receipt)
        {
            return;
        }

        var result = await ReadAsync(receipt, ct);
        ItemReceipt[] known = [.. (result?.Items ?? []).Where(item => item.Outcome is not null).Select(item => new ItemReceipt(item.Barcode, item.Outcome is true ? null : PushWords.Failed(item)))];
        var kept = await receipts.KeepAsync(receipt, result is { IsDone: true }, known, PushWords.Unnamed, ct);
        if (kept.Again is { } pause)
        {
            await office.FollowAsync(receipts.Subject, [callId], pause, ct);
        }

        // What changed while its number was out waited for this.
        if (kept.Changed)
        {
            await office.WakeAsync(receipts.Subject, ct);
        }
    }

    /// <summary>Null when nothing is known: not yet, not any more, or because Trendyol is away.</summary>
    private async Task<StockResult?> ReadAsync(PendingReceipt receipt, CancellationToken ct)
    {
        try
        {
            return await trendyol.ReadResultAsync(receipt.BatchId, ct);
        }
        catch (TrendyolException away)
        {
            LogAway(logger, receipt.CallId, away);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "What became of numbers at Trendyol could not be read. Call: {CallId}.")]
    private static partial void LogAway(ILogger logger, long callId, Exception exception);
}
