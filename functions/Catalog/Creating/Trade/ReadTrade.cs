using GulluShoes.Shop.Pipeline;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Creating.Trade;

/// <summary>Reads what a person waits for of Trendyol's categories and brands.</summary>
public sealed class ReadTrade(TradeReading reading)
{
    [Function(nameof(ReadTrade))]
    public async Task Run([QueueTrigger(Queues.TradeWishes)] TradeWished message, CancellationToken ct)
    {
        await reading.CategoriesAsync(ct);
        await (message.CategoryId is { } category ? reading.AttributesAsync(category, ct) : message.Brand is { } brand ? reading.BrandsAsync(brand, ct) : Task.CompletedTask);
    }
}
