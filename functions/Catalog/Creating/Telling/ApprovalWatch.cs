using GulluShoes.Functions.Catalog.Intake;
using GulluShoes.Shop.Catalog;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Catalog.Creating;
using GulluShoes.Store.Stock.Pushing;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Products;
using GulluShoes.Trendyol.Products.Writing;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Catalog.Creating.Telling;

/// <summary>Looks whether Trendyol has decided on products that it took.</summary>
public sealed partial class ApprovalWatch(ProductWritesClient trendyol, UnapprovedProducts unapproved, Approvals approvals, StockWake wake, ILogger<ApprovalWatch> logger)
{
    private const string Unsaid = "Trendyol ürünü reddetti, nedenini söylemedi.";

    public async Task LookAsync(CancellationToken ct)
    {
        var approved = await approvals.AgreeAsync(ct);
        if (await approvals.TakeAsync(ct) is { Count: > 0 } waiting)
        {
            try
            {
                approved += await DecideAsync(waiting, ct);
            }
            catch (TrendyolException away)
            {
                // They are looked at again soon; the catalogue's own reading would tell as well.
                LogAway(logger, waiting.Count, away);
            }
        }

        if (approved > 0)
        {
            await wake.WakeAsync(ct);
        }
    }

    private async Task<int> DecideAsync(IReadOnlyList<string> waiting, CancellationToken ct)
    {
        var open = await unapproved.ReadAsync(waiting, ct);
        var approved = 0;
        foreach (var barcode in waiting)
        {
            if (open.TryGetValue(barcode, out var reasons))
            {
                await (reasons is null ? Task.CompletedTask : approvals.RejectAsync(barcode, reasons.Count > 0 ? reasons : [Unsaid], ct));
            }
            else if (await trendyol.FindAsync(barcode, ct) is { Approved: true } known)
            {
                await approvals.ApproveAsync(barcode, known.ContentId, ct);
                approved++;
            }
        }

        return approved;
    }

    [LoggerMessage(LogLevel.Warning, "Whether products are approved could not be read. Products: {Products}.")]
    private static partial void LogAway(ILogger logger, int products, Exception exception);
}

/// <summary>What waits for approval at Trendyol, and what it turned down.</summary>
public sealed class UnapprovedProducts(ProductsClient trendyol, Listings listings)
{
    /// <summary>Barcode → why it was turned down, null while it waits. Those asked for stand so in the lists of products as well from now on, not only after the catalogue is read the next time.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>?>> ReadAsync(IReadOnlyCollection<string> asked, CancellationToken ct)
    {
        var open = new Dictionary<string, IReadOnlyList<string>?>(StringComparer.Ordinal);
        var followed = asked.ToHashSet(StringComparer.Ordinal);
        var found = new List<ListingFacts>();
        await foreach (var page in trendyol.ReadUnapprovedAsync(ct))
        {
            foreach (var size in page.Cards.SelectMany(ListingTranslation.Translate))
            {
                open[size.Barcode] = size.Approval == ListingApproval.Rejected ? size.Rejections : null;
                if (followed.Contains(size.Barcode))
                {
                    found.Add(size);
                }
            }
        }

        foreach (var some in found.Chunk(1000))
        {
            await listings.KeepAsync(some, ct);
        }

        return open;
    }
}
