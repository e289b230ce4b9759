using GulluShoes.Store.Stock.Pushing;
using GulluShoes.Trendyol.Inventory;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Stock.Pushing;

/// <summary>Tells Trendyol how many may be sold, and nothing else.</summary>
public sealed class StockSender(InventoryClient trendyol, StockPushes pushes, PushOffice office, ILogger<StockSender> logger) : CallSender<StockItem>(pushes, office, logger)
{
    private protected override Task<StockSending> TellAsync(IReadOnlyList<StockItem> items, CancellationToken ct) =>
        trendyol.SendAsync([.. items.Select(item => new StockQuantity(item.Barcode, item.Quantity))], ct);
}
