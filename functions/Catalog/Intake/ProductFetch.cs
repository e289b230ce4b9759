using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Stock.Pushing;
using GulluShoes.Trendyol.Products;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Catalog.Intake;

/// <summary>Brings the catalogue page by page. A page that fails ends the run as failed, and what was kept before it stays.</summary>
public sealed partial class ProductFetch(ProductsClient trendyol, Listings listings, PushDrift drift, ILogger<ProductFetch> logger)
{
    public async Task FetchAsync(RunTally tally, CancellationToken ct)
    {
        var started = drift.Now;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var cards = new HashSet<long?>();
        int? total = null;
        await foreach (var page in trendyol.ReadApprovedAsync(ct))
        {
            total = page.Total;
            cards.UnionWith(page.Cards.Select(card => card.ContentId));
            var facts = page.Cards.SelectMany(ListingTranslation.Translate).ToList();
            var kept = await listings.KeepAsync(facts, ct);
            tally.Add(facts.Count, kept.New, kept.Changed, page.Unreadable);
            seen.UnionWith(facts.Select(one => one.Barcode));
        }

        // Cards may come and go while the pages are read: only who has seen as many as there are may call one missing.
        if (cards.Count == total)
        {
            LogMissing(logger, await listings.MarkMissingAsync(seen, ct));
            LogDrift(logger, await drift.CompareAsync(started, ct));
        }
        else
        {
            LogIncomplete(logger, cards.Count, total);
        }
    }

    [LoggerMessage(LogLevel.Information, "All products are read. Newly missing: {Missing}.")]
    private static partial void LogMissing(ILogger logger, int missing);

    [LoggerMessage(LogLevel.Information, "Stock is compared with what Trendyol shows. Newly different: {Different}.")]
    private static partial void LogDrift(ILogger logger, int different);

    [LoggerMessage(LogLevel.Warning, "Not all products could be read, so none is called missing. Read: {Read}. Total: {Total}.")]
    private static partial void LogIncomplete(ILogger logger, int read, int? total);
}
