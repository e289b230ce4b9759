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
        var result = await ReadAsync(() => trendyol.ReadResultAsync(call.BatchId!, ct), call);
        var receipts = new List<ProductReceipt>();
        foreach (var item in (result?.Items ?? []).Where(item => item.Outcome is not null))
        {
            receipts.AddRange(await ReceiptsAsync(call, item, ct));
        }

        if (result is { IsDone: true })
        {
            var named = receipts.Select(one => one.Barcode).ToHashSet(StringComparer.Ordinal);
            receipts.AddRange(call.Sheets.Where(sent => !named.Contains(sent.Sheet.Barcode)).Select(sent => new ProductReceipt(sent.Sheet.Barcode, [Unnamed])));
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

    private async Task<IEnumerable<ProductReceipt>> ReceiptsAsync(TakenCall call, ProductResultItem item, CancellationToken ct)
    {
        var meant = call.Sheets.Select(sent => sent.Sheet).Where(sheet => item.Barcode is { } barcode ? sheet.Barcode == barcode : sheet.ContentId == item.ContentId).ToList();
        if (meant.Count == 0)
        {
            return [];
        }

        // A lost attempt may have created it after all: then this one is refused because it is there.
        var isOurs = item.Outcome is false && call is { Kind: ProductCallKind.Create, Attempts: > 1 } && await ReadAsync(() => trendyol.FindAsync(meant[0].Barcode, ct), call) is not null;
        IReadOnlyList<string> reasons = item.Outcome is true || isOurs ? [] : item.Reasons.Count > 0 ? item.Reasons : [Unsaid];
        return meant.Select(sheet => new ProductReceipt(sheet.Barcode, reasons));
    }

    private async Task<T?> ReadAsync<T>(Func<Task<T?>> read, TakenCall call)
        where T : class
    {
        try
        {
            return await read();
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
