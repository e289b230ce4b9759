using GulluShoes.Functions.Stock.Pushing;
using GulluShoes.Store.Catalog.Pricing;
using GulluShoes.Trendyol.Inventory;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Catalog.Pricing;

/// <summary>Tells Trendyol prices, and nothing else.</summary>
public sealed class PriceSender(InventoryClient trendyol, PricePushes pushes, PushOffice office, ILogger<PriceSender> logger) : CallSender<PriceItem>(pushes, office, logger)
{
    private protected override Task<StockSending> TellAsync(IReadOnlyList<PriceItem> items, CancellationToken ct) =>
        trendyol.SendPricesAsync([.. items.Select(item => new PriceQuote(item.Barcode, item.Sale, item.List))], ct);
}
