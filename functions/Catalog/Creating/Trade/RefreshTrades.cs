using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Store.Catalog.Creating;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Catalog.Creating.Trade;

/// <summary>Reads anew, a little every night, what changes seldom: the tree, the categories in use, the shop's own brands.</summary>
public sealed partial class RefreshTrades(TradeReading reading, TradeTree tree, TradeReader known, RecordedRuns runs, ILogger<RefreshTrades> logger)
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
            await RefreshAsync(category, tally, ct);
        }

        foreach (var brand in await known.UsedBrandsAsync(ct))
        {
            await reading.BrandsAsync(brand, ct);
        }
    }

    private async Task RefreshAsync(long category, RunTally tally, CancellationToken ct)
    {
        try
        {
            await reading.AttributesAsync(category, ct);
            tally.Add(1, 0, 0, 0);
        }
        catch (EmptyTradeException empty)
        {
            // It is asked again tomorrow; the others need not wait for it.
            LogEmpty(logger, category, empty);
            tally.Add(0, 0, 0, failed: 1);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A category came without attributes and stays as it was read before. Category: {CategoryId}.")]
    private static partial void LogEmpty(ILogger logger, long categoryId, Exception exception);
}
