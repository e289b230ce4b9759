using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Inventory;
using GulluShoes.Trendyol.Transport;

namespace GulluShoes.Trendyol.Products.Writing;

/// <summary>
/// Creates and changes products, and tells what became of it. A write is sent once and never repeated here: after <see cref="TrendyolUnavailableException"/> without
/// <see cref="TrendyolUnavailableException.HadNoEffect"/> it may still be carried out, and creating twice is an error, so look with <see cref="FindAsync"/> first.
/// <see cref="TrendyolBadRequestException"/> means that none of its items was taken; <see cref="TrendyolRefusedException"/> that Trendyol does not speak to us.
/// </summary>
public sealed class ProductWritesClient
{
    /// <summary>Items per write.</summary>
    public const int Most = 1000;

    private readonly TrendyolGateway gateway;

    internal ProductWritesClient(TrendyolGateway gateway) => this.gateway = gateway;

    /// <summary>Hands in new products, each barcode once. Accepted is not created, and created is not approved.</summary>
    public Task<ProductSending> CreateAsync(IReadOnlyList<NewProduct> items, CancellationToken cancellation) => SendAsync(Endpoint.CreateProducts, HttpMethod.Post, items, cancellation);

    /// <summary>Hands products in again that are not approved yet, or were turned down.</summary>
    public Task<ProductSending> UpdateUnapprovedAsync(IReadOnlyList<NewProduct> items, CancellationToken cancellation) =>
        SendAsync(Endpoint.UpdateUnapproved, HttpMethod.Post, items, cancellation);

    /// <summary>Changes approved cards; success only says that somebody will look at it.</summary>
    public Task<ProductSending> UpdateContentAsync(IReadOnlyList<ContentChange> items, CancellationToken cancellation) => SendAsync(Endpoint.UpdateContent, HttpMethod.Post, items, cancellation);

    public Task<ProductSending> UpdateVariantsAsync(IReadOnlyList<VariantChange> items, CancellationToken cancellation) => SendAsync(Endpoint.UpdateVariants, HttpMethod.Post, items, cancellation);

    public Task<ProductSending> UpdateDeliveryAsync(IReadOnlyList<DeliveryChange> items, CancellationToken cancellation) => SendAsync(Endpoint.UpdateDelivery, HttpMethod.Post, items, cancellation);

    /// <summary>Takes sizes out of sale, or brings them back.</summary>
    public Task<ProductSending> ArchiveAsync(IReadOnlyList<ArchiveChange> items, CancellationToken cancellation) => SendAsync(Endpoint.ArchiveProducts, HttpMethod.Put, items, cancellation);

    /// <summary>Asks Trendyol to unlock what it locked.</summary>
    public Task<ProductSending> UnlockAsync(IReadOnlyList<UnlockWish> items, CancellationToken cancellation) => SendAsync(Endpoint.UnlockProducts, HttpMethod.Put, items, cancellation);

    /// <summary>What became of a write so far; null when Trendyol does not know it: not yet, or after <see cref="InventoryClient.ResultKeptFor"/> not any more.</summary>
    public Task<ProductResult?> ReadResultAsync(string batchId, CancellationToken cancellation) =>
        FoundAsync(() => gateway.ReadAsync(Endpoint.BatchResult.Of(batchId), "", WriteAnswer.ReadResult, cancellation));

    /// <summary>What Trendyol has under a barcode, approved or not; null when it has nothing.</summary>
    public Task<KnownProduct?> FindAsync(string barcode, CancellationToken cancellation) =>
        FoundAsync(async () => (KnownProduct?)await gateway.ReadAsync(Endpoint.ProductBase.Of(barcode), "", WriteAnswer.ReadKnown, cancellation));

    private static async Task<T?> FoundAsync<T>(Func<Task<T?>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (TrendyolRefusedException unknown) when (unknown.Status == 404)
        {
            return null;
        }
    }

    private async Task<ProductSending> SendAsync<T>(Endpoint endpoint, HttpMethod method, IReadOnlyList<T> items, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfZero(items.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(items.Count, Most);
        try
        {
            return new ProductSending.Accepted(await gateway.SubmitAsync(endpoint, new { items }, WireBatch.ReadId, cancellation, method));
        }
        catch (TrendyolException refused) when (InventoryClient.IsSameBody(refused))
        {
            return new ProductSending.SentBefore();
        }
    }
}
