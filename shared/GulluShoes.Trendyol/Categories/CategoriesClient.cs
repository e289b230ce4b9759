using System.Globalization;
using System.Runtime.CompilerServices;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Transport;

namespace GulluShoes.Trendyol.Categories;

/// <summary>
/// Reads brands, categories, and what products of a category must tell. Throws <see cref="TrendyolUnavailableException"/> (later), <see cref="TrendyolRefusedException"/>
/// (settings) or <see cref="TrendyolBadRequestException"/> (this request).
/// </summary>
public sealed class CategoriesClient
{
    /// <summary>https://developers.trendyol.com "Kategori Özellik Değerleri Listesi": at most 1000 values a page.</summary>
    private const int Values = 1000;

    private readonly TrendyolGateway gateway;

    internal CategoriesClient(TrendyolGateway gateway) => this.gateway = gateway;

    /// <summary>The roots of the whole tree.</summary>
    public Task<IReadOnlyList<WireCategory>> ReadCategoriesAsync(CancellationToken cancellation) =>
        gateway.ReadAsync(Endpoint.Categories, "", body => TreeAnswer.Read<WireCategory>(body, "categories"), cancellation);

    /// <summary>What products of a category must or may tell; empty for a category that is no leaf or not there.</summary>
    public Task<IReadOnlyList<WireCategoryAttribute>> ReadAttributesAsync(long categoryId, CancellationToken cancellation) =>
        gateway.ReadAsync(Endpoint.CategoryAttributes.Of(Text(categoryId)), "", body => TreeAnswer.Read<WireCategoryAttribute>(body, "categoryAttributes"), cancellation);

    /// <summary>Every value of an attribute, page by page. Some have more than a hundred thousand.</summary>
    public async IAsyncEnumerable<IReadOnlyList<WireValue>> ReadValuesAsync(long categoryId, long attributeId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var endpoint = Endpoint.AttributeValues.Of(Text(categoryId)).Of(Text(attributeId), "{value}");
        for (var page = 0; ; page++)
        {
            var values = await PageAsync(endpoint, page, cancellation);
            if (values.Count > 0)
            {
                yield return values;
            }

            if (values.Count < Values)
            {
                yield break;
            }
        }
    }

    /// <summary>Brands whose name is, or contains, what is written here, letter case and all.</summary>
    public Task<IReadOnlyList<WireBrand>> FindBrandsAsync(string name, CancellationToken cancellation) =>
        gateway.ReadAsync(Endpoint.BrandsByName, "name=" + Uri.EscapeDataString(name), body => TreeAnswer.Read<WireBrand>(body, "brands"), cancellation);

    // A list whose length is a multiple of the page has no short page, and the page after its end answers 500.
    private async Task<IReadOnlyList<WireValue>> PageAsync(Endpoint endpoint, int page, CancellationToken cancellation)
    {
        try
        {
            return await gateway.ReadAsync(endpoint, $"page={Text(page)}&size={Values}", body => TreeAnswer.Read<WireValue>(body, "content"), cancellation);
        }
        catch (TrendyolUnavailableException beyond) when (beyond.Status == 500 && page > 0)
        {
            return [];
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
