using GulluShoes.Store.Upkeep;
using GulluShoes.Trendyol.Orders;

namespace GulluShoes.Functions.Orders.Intake;

/// <summary>Brings what changed at Trendyol into the store.</summary>
public sealed class PackageFetch(OrdersClient trendyol, PageKeeper keeper, Cursors cursors, FetchWindows windows)
{
    private const string Cursor = "packages";

    /// <summary>From the cursor to now. The cursor follows each page that is durable, so a run that dies half-way loses nothing but time.</summary>
    public async Task FetchAsync(RunTally tally, CancellationToken ct)
    {
        var window = windows.Changes(await cursors.ReadAsync(Cursor, ct));
        var progress = new FetchProgress(window);
        await foreach (var page in trendyol.ReadChangesAsync(window.From, window.To, ct).OneAheadAsync(ct))
        {
            await keeper.KeepAsync(page.Packages, tally, ct);
            if (progress.Follow(page.Packages) is { } reached)
            {
                await cursors.AdvanceAsync(Cursor, reached, ct);
            }
        }

        if (progress.Newest is { } newest)
        {
            await cursors.AdvanceAsync(Cursor, newest, ct);
        }
    }

    /// <summary>Everything of the last two days again, whatever the cursor says.</summary>
    public async Task RescanAsync(RunTally tally, CancellationToken ct)
    {
        var window = windows.Rescan();
        await foreach (var page in trendyol.StreamAsync(window.From, window.To, statuses: null, ct).OneAheadAsync(ct))
        {
            await keeper.KeepAsync(page.Packages, tally, ct);
        }
    }
}
