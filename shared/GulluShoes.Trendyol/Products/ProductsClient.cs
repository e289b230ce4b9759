using System.Runtime.CompilerServices;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Transport;

namespace GulluShoes.Trendyol.Products;

/// <summary>
/// Reads product cards. Throws <see cref="TrendyolUnavailableException"/> (later), <see cref="TrendyolRefusedException"/> (settings) or
/// <see cref="TrendyolBadRequestException"/> (this request).
/// </summary>
public sealed class ProductsClient
{
    /// <summary>https://developers.trendyol.com "Onaylı Ürün Filtreleme": at most 100 cards a page, and page numbers only up to 10,000 cards.</summary>
    private const int Size = 100;
    private const int ReachableByNumber = 10_000;

    /// <summary>https://developers.trendyol.com "Onaysız Ürün Filtreleme".</summary>
    private const int UnapprovedSize = 1000;

    private readonly TrendyolGateway gateway;

    internal ProductsClient(TrendyolGateway gateway) => this.gateway = gateway;

    /// <summary>Every approved card, those that are wholly archived perhaps left out. One that is added or taken away while the pages are read may be missed, or come twice.</summary>
    /// <exception cref="TrendyolUnavailableException">Also when the pages go in circles: what was read is then not all there is.</exception>
    public IAsyncEnumerable<ProductPage<WireContent>> ReadApprovedAsync(CancellationToken cancellation) => ReadAsync<WireContent>(Endpoint.ApprovedProducts, Size, "", cancellation);

    /// <summary>Every approved card with archived sizes, and those sizes at least. As <see cref="ReadApprovedAsync"/>.</summary>
    public IAsyncEnumerable<ProductPage<WireContent>> ReadArchivedAsync(CancellationToken cancellation) =>
        ReadAsync<WireContent>(Endpoint.ApprovedProducts, Size, "status=archived&", cancellation);

    /// <summary>Every size that waits for approval or was turned down. As <see cref="ReadApprovedAsync"/>.</summary>
    public IAsyncEnumerable<ProductPage<WireUnapproved>> ReadUnapprovedAsync(CancellationToken cancellation) =>
        ReadAsync<WireUnapproved>(Endpoint.UnapprovedProducts, UnapprovedSize, "", cancellation);

    /// <summary>Quantity and price of every approved card's sizes. As <see cref="ReadApprovedAsync"/>.</summary>
    public IAsyncEnumerable<ProductPage<WireContent>> ReadInventoryAsync(CancellationToken cancellation) => ReadAsync<WireContent>(Endpoint.ProductInventory, Size, "", cancellation);

    private async IAsyncEnumerable<ProductPage<TCard>> ReadAsync<TCard>(Endpoint endpoint, int size, string filter, [EnumeratorCancellation] CancellationToken cancellation)
        where TCard : class
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var read = 0;
        for (var query = $"page=0&size={size}"; query is not null;)
        {
            var page = await gateway.ReadAsync(endpoint, filter + query, ProductPage<TCard>.Read, cancellation);
            yield return page;
            read += page.Count;
            query = page.NextPageToken is not { } token ? AfterNumber(page.Count, size, page.Total, read)
                : seen.Add(token) ? $"size={size}&nextPageToken={Uri.EscapeDataString(token)}"
                : throw new TrendyolUnavailableException("The pages of the products go in circles.") { Endpoint = endpoint.Name };
        }
    }

    private static string? AfterNumber(int count, int size, int? total, int read) =>
        count == size && read < (total ?? int.MaxValue) && read < ReachableByNumber ? $"page={read / size}&size={size}" : null;
}
