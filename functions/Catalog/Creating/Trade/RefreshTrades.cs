using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Store.Catalog.Creating;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Creating.Trade;

/// <summary>Reads anew, a little every night, what changes seldom: the tree, the categories in use, the shop's own brands.</summary>
public sealed class RefreshTrades(TradeReading reading, TradeTree tree, TradeReader known, RecordedRuns runs)
{
    private const int MostCategories = 5;
    private static readonly TimeSpan Old = TimeSpan.FromDays(7);

    [Function(nameof(RefreshTrades))]
    public Task Run([TimerTrigger("%Schedules:RefreshTrades%")] TimerInfo timer, CancellationToken ct) => runs.RunAsync("product", nameof(RefreshTrades), ReadAsync, ct);

    private async Task ReadAsync(RunTally tally, CancellationToken ct)
    {
        await reading.CategoriesAsync(ct);
        foreach (var category in await tree.StaleCategoriesAsync(Old, MostCategories, ct))
        {
            await reading.AttributesAsync(category, ct);
            tally.Add(1, 0, 0, 0);
        }

        foreach (var brand in await known.UsedBrandsAsync(ct))
        {
            await reading.BrandsAsync(brand, ct);
        }
    }
}
