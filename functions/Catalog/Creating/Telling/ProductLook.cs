using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Store.Catalog.Creating;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Products.Writing;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Catalog.Creating.Telling;

/// <summary>Asks Trendyol what became of calls about products.</summary>
public sealed partial class ProductLook(ProductWritesClient trendyol, ProductCalls calls, TimeProvider clock, ILogger<ProductLook> logger)
{
    private const string Unsaid = "Trendyol bu ürünü kabul etmedi, nedenini söylemedi.";
    private const string Unnamed = "Trendyol bu ürün için sonuç vermedi.";

    /// <summary>Reads the result of what was accepted. After how long to come back; null when all is known, or the timer will.</summary>
    public async Task<TimeSpan?> ResultAsync(TakenCall call, CancellationToken ct)
    {
        var result = await ReadAsync(call, ct);
        var receipts = new List<ProductReceipt>();
        foreach (var sheet in call.Sheets.Select(sent => sent.Sheet))
        {
            if (result is not null && await ReceiptAsync(call, sheet, result, ct) is { } receipt)
            {
                receipts.Add(receipt);
            }
        }

        await calls.SettleAsync(call, receipts, ct);
        if (receipts.Count >= call.Sheets.Count)
        {
            return null;
        }

        if (clock.GetUtcNow() - call.SentAt >= ProductCalls.KeptFor)
        {
            await calls.UnprovenAsync(call.Id, ct);
            return null;
        }

        return await calls.LaterAsync(call, ct);
    }

    /// <summary>Finds out what a call did whose answer was lost; what it did not do is sent again.</summary>
    public async Task<TimeSpan?> UpAsync(TakenCall call, CancellationToken ct)
    {
        // One that was not checked never left: what is there is not ours.
        if (call is { Kind: ProductCallKind.Create, IsChecked: true })
        {
            var there = new List<ProductReceipt>();
            foreach (var sent in call.Sheets)
            {
                try
                {
                    if (await trendyol.FindAsync(sent.Sheet.Barcode, ct) is not null)
                    {
                        there.Add(new ProductReceipt(sent.Sheet.Barcode, []));
                    }
                }
                catch (TrendyolException away)
                {
                    LogAway(logger, call.Id, away);
                    return await calls.LaterAsync(call, ct);
                }
            }

            await calls.SettleAsync(call, there, ct);
        }

        // All other calls say how something is to be: saying it twice is like once.
        await calls.AgainAsync(call.Id, TimeSpan.Zero, ct);
        return TimeSpan.Zero;
    }

    /// <summary>Null while it is not known what became of it.</summary>
    private async Task<ProductReceipt?> ReceiptAsync(TakenCall call, ProductSheet sheet, ProductResult result, CancellationToken ct)
    {
        var item = result.Items.FirstOrDefault(one => one.Outcome is not null && (one.Barcode is { } barcode ? barcode == sheet.Barcode : one.ContentId == sheet.ContentId));
        return item switch
        {
            null => result.IsDone ? new ProductReceipt(sheet.Barcode, [Unnamed]) : null,
            { Outcome: true } => new ProductReceipt(sheet.Barcode, []),
            _ when call is { Kind: ProductCallKind.Create, Attempts: > 1 } => await RefusedAgainAsync(call, sheet, item, ct),
            _ => Refused(sheet, item),
        };
    }

    /// <summary>A lost attempt may have created it after all: then this one is refused because it is there. As long as nobody can look, the refusal is not believed.</summary>
    private async Task<ProductReceipt?> RefusedAgainAsync(TakenCall call, ProductSheet sheet, ProductResultItem item, CancellationToken ct)
    {
        try
        {
            return await trendyol.FindAsync(sheet.Barcode, ct) is null ? Refused(sheet, item) : new ProductReceipt(sheet.Barcode, []);
        }
        catch (TrendyolException away)
        {
            LogAway(logger, call.Id, away);
            return null;
        }
    }

    private static ProductReceipt Refused(ProductSheet sheet, ProductResultItem item) => new(sheet.Barcode, item.Reasons.Count > 0 ? item.Reasons : [Unsaid]);

    private async Task<ProductResult?> ReadAsync(TakenCall call, CancellationToken ct)
    {
        try
        {
            return await trendyol.ReadResultAsync(call.BatchId!, ct);
        }
        catch (TrendyolException away)
        {
            LogAway(logger, call.Id, away);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "What became of products at Trendyol could not be read. Call: {CallId}.")]
    private static partial void LogAway(ILogger logger, long callId, Exception exception);
}
