using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Shop.Catalog;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Stock.Pushing;
using GulluShoes.Trendyol.Products;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Catalog.Intake;

/// <summary>
/// Brings the catalogue list by list, page by page: what waits for approval, what is archived, all that is approved, then quantities and prices. A page that fails
/// ends the run as failed, and what was kept before it stays.
/// </summary>
/// <remarks>What waits is read first and kept last: a product that is approved meanwhile is in both lists then, and never in none.</remarks>
public sealed partial class ProductFetch(ProductsClient trendyol, Listings listings, PushDrift drift, ILogger<ProductFetch> logger)
{
    private const int InventoryBatch = 10_000;

    public async Task FetchAsync(RunTally tally, CancellationToken ct)
    {
        var started = drift.Now;
        var waiting = new List<ListingFacts>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var whole = await ReadAsync(trendyol.ReadUnapprovedAsync(ct), size => size.Barcode, page =>
        {
            waiting.AddRange(page.Cards.SelectMany(ListingTranslation.Translate));
            tally.Add(0, 0, 0, page.Unreadable);
            return Task.CompletedTask;
        });
        whole &= await ReadAsync(trendyol.ReadArchivedAsync(ct), card => card.ContentId, page => KeepAsync([.. page.Cards.SelectMany(ListingTranslation.Translate)], page.Unreadable));
        whole &= await ReadAsync(trendyol.ReadApprovedAsync(ct), card => card.ContentId, page => KeepAsync([.. page.Cards.SelectMany(ListingTranslation.Translate)], page.Unreadable));
        foreach (var some in waiting.Where(one => !seen.Contains(one.Barcode)).Chunk(1000))
        {
            await KeepAsync(some, 0);
        }

        whole &= await ReadInventoryAsync(tally, ct);
        if (whole)
        {
            LogMissing(logger, await listings.MarkMissingAsync(seen, started, ct));
            LogDrift(logger, await drift.CompareAsync(started, ct));
        }

        async Task KeepAsync(IReadOnlyCollection<ListingFacts> facts, int unreadable)
        {
            var kept = await listings.KeepAsync(facts, ct);
            var fresh = facts.Count(one => seen.Add(one.Barcode));
            tally.Add(fresh, kept.New, kept.Changed, unreadable);
        }
    }

    private async Task<bool> ReadInventoryAsync(RunTally tally, CancellationToken ct)
    {
        var facts = new List<InventoryFacts>();
        var whole = await ReadAsync(trendyol.ReadInventoryAsync(ct), card => card.ContentId, page =>
        {
            facts.AddRange(page.Cards.SelectMany(ListingTranslation.Inventory));
            tally.Add(0, 0, 0, page.Unreadable);
            return Task.CompletedTask;
        });
        // Small facts about nearly every publication: a few large statements compare them faster than one a page.
        foreach (var some in facts.Chunk(InventoryBatch))
        {
            tally.Add(0, 0, await listings.KeepInventoryAsync(some, ct), 0);
        }

        return whole;
    }

    /// <summary>True when all of the list was seen. Cards may come and go while the pages are read: only who has seen as many as there are may call one missing.</summary>
    private async Task<bool> ReadAsync<TCard, TId>(IAsyncEnumerable<ProductPage<TCard>> pages, Func<TCard, TId> identify, Func<ProductPage<TCard>, Task> keep)
        where TCard : class
    {
        var cards = new HashSet<TId>();
        int? total = null;
        await foreach (var page in pages)
        {
            total = page.Total;
            cards.UnionWith(page.Cards.Select(identify));
            await keep(page);
        }

        if (cards.Count != total)
        {
            LogIncomplete(logger, cards.Count, total);
        }

        return cards.Count == total;
    }

    [LoggerMessage(LogLevel.Information, "All products are read. Newly missing: {Missing}.")]
    private static partial void LogMissing(ILogger logger, int missing);

    [LoggerMessage(LogLevel.Information, "Stock is compared with what Trendyol shows. Newly different: {Different}.")]
    private static partial void LogDrift(ILogger logger, int different);

    [LoggerMessage(LogLevel.Warning, "Not all of a list of products could be read, so none is called missing. Read: {Read}. Total: {Total}.")]
    private static partial void LogIncomplete(ILogger logger, int read, int? total);
}
