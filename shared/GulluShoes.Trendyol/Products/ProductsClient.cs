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

    private readonly TrendyolGateway gateway;

    internal ProductsClient(TrendyolGateway gateway) => this.gateway = gateway;

    /// <summary>Every approved card. One that is added or taken away while the pages are read may be missed, or come twice.</summary>
    /// <exception cref="TrendyolUnavailableException">Also when the pages go in circles: what was read is then not all there is.</exception>
    public async IAsyncEnumerable<ProductPage> ReadApprovedAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var read = 0;
        for (var query = $"page=0&size={Size}"; query is not null;)
        {
            var page = await gateway.ReadAsync(Endpoint.ApprovedProducts, query, ProductPage.Read, cancellation);
            yield return page;
            read += page.Count;
            query = page.NextPageToken is { } token ? After(token, seen) : AfterNumber(page, read);
        }
    }

    private static string After(string token, HashSet<string> seen) => seen.Add(token)
        ? $"size={Size}&nextPageToken={Uri.EscapeDataString(token)}"
        : throw new TrendyolUnavailableException("The pages of the products go in circles.") { Endpoint = Endpoint.ApprovedProducts.Name };

    private static string? AfterNumber(ProductPage page, int read) =>
        page.Count == Size && read < (page.Total ?? int.MaxValue) && read < ReachableByNumber ? $"page={read / Size}&size={Size}" : null;
}
