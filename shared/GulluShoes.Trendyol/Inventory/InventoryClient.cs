using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Transport;

namespace GulluShoes.Trendyol.Inventory;

/// <summary>
/// Writes how many of each product may be sold, or what it costs, and reads what became of it. A write is sent once and never repeated here: after
/// <see cref="TrendyolUnavailableException"/> without <see cref="TrendyolUnavailableException.HadNoEffect"/> it may still be carried out. <see cref="TrendyolBadRequestException"/>
/// means that none of its items was taken; <see cref="TrendyolRefusedException"/> that Trendyol does not speak to us.
/// </summary>
public sealed class InventoryClient
{
    /// <summary>Items per write (trendyol "Stock and price").</summary>
    public const int Most = 1000;

    /// <summary>The largest quantity that Trendyol takes.</summary>
    public const int LargestQuantity = 20_000;

    /// <summary>For so long the result of a write can be read.</summary>
    public static readonly TimeSpan ResultKeptFor = TimeSpan.FromHours(4);

    private readonly TrendyolGateway gateway;

    internal InventoryClient(TrendyolGateway gateway) => this.gateway = gateway;

    /// <summary>Quantities alone: a price that is not named stays as it is. Accepted is not done; see <see cref="ReadResultAsync"/>.</summary>
    /// <param name="items">1 to <see cref="Most"/>, each barcode once: Trendyol fails both of two.</param>
    public Task<StockSending> SendAsync(IReadOnlyList<StockQuantity> items, CancellationToken cancellation) => SubmitAsync(items, cancellation);

    /// <summary>Prices alone: a quantity that is not named stays as it is. Of one barcode thirty a minute are taken. Accepted is not done; see <see cref="ReadResultAsync"/>.</summary>
    /// <param name="items">1 to <see cref="Most"/>, each barcode once: Trendyol fails both of two.</param>
    public Task<StockSending> SendPricesAsync(IReadOnlyList<PriceQuote> items, CancellationToken cancellation) => SubmitAsync(items, cancellation);

    private async Task<StockSending> SubmitAsync<T>(IReadOnlyList<T> items, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfZero(items.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(items.Count, Most);
        try
        {
            return new StockSending.Accepted(await gateway.SubmitAsync(Endpoint.PriceAndInventory, new { items }, WireBatch.ReadId, cancellation));
        }
        catch (TrendyolException refused) when (IsSameBody(refused))
        {
            return new StockSending.SentBefore();
        }
    }

    /// <summary>What became of a write so far; null when Trendyol does not know it: not yet, or after <see cref="ResultKeptFor"/> not any more.</summary>
    public async Task<StockResult?> ReadResultAsync(string batchId, CancellationToken cancellation)
    {
        try
        {
            return await gateway.ReadAsync(Endpoint.BatchResult.Of(batchId), "", Result, cancellation);
        }
        catch (TrendyolRefusedException unknown) when (unknown.Status == 404)
        {
            return null;
        }
    }

    private static StockResult? Result(ReadOnlyMemory<byte> body)
    {
        if (WireBatch.Read(body) is not { } batch)
        {
            return null;
        }

        var named = (batch.Items ?? []).Where(item => item.Barcode is { Length: > 0 }).ToList();
        return new StockResult(batch.IsDone(named), named.ConvertAll(item => new StockResultItem(item.Barcode!, item.Outcome, item.Reasons)));
    }

    // The refusal has no key of its own and its status is not documented; only the sentence tells.
    internal static bool IsSameBody(TrendyolException refused) =>
        refused.Status is >= 400 and < 500 && refused.Detail is { } words
        && words.Contains("15 dakika", StringComparison.OrdinalIgnoreCase) && words.Contains("aynı iste", StringComparison.OrdinalIgnoreCase);
}
