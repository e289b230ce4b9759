using System.Globalization;
using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Store.Catalog.Creating;
using GulluShoes.Trendyol.Categories;

namespace GulluShoes.Functions.Catalog.Creating.Trade;

/// <summary>Reads Trendyol's trees into the store.</summary>
public sealed class TradeReading(CategoriesClient trendyol, TradeTree tree)
{
    private const string Step = " › ";
    private static readonly TimeSpan ShortWhile = TimeSpan.FromMinutes(5);
    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");

    /// <summary>The whole tree, unless it was read a moment ago.</summary>
    public async Task CategoriesAsync(CancellationToken ct)
    {
        if (!await tree.AreCategoriesFreshAsync(ShortWhile, ct))
        {
            await tree.KeepCategoriesAsync([.. (await trendyol.ReadCategoriesAsync(ct)).SelectMany(root => Nodes(root, ""))], ct);
        }
    }

    /// <summary>What products of a category must tell, with all values.</summary>
    public async Task AttributesAsync(long categoryId, CancellationToken ct)
    {
        var attributes = new List<TradeAttribute>();
        foreach (var wire in (await trendyol.ReadAttributesAsync(categoryId, ct)).Where(one => one.Attribute is { Id: not null, Name.Length: > 0 }))
        {
            var values = new List<TradeValue>();
            await foreach (var page in trendyol.ReadValuesAsync(categoryId, wire.Attribute!.Id!.Value, ct))
            {
                values.AddRange(page.Where(value => value is { AttributeValueId: not null, AttributeValue.Length: > 0 }).Select(value => new TradeValue(value.AttributeValueId!.Value, value.AttributeValue!.Trim())));
            }

            attributes.Add(Attribute(wire, values));
        }

        await tree.KeepAttributesAsync(categoryId, attributes, ct);
    }

    /// <summary>Brands of that name. Trendyol minds the letter case, people do not.</summary>
    public async Task BrandsAsync(string name, CancellationToken ct)
    {
        if (await tree.IsBrandFreshAsync(name, ShortWhile, ct))
        {
            return;
        }

        var brands = new List<TradeBrand>();
        foreach (var spelt in new[] { name.Trim(), Turkish.TextInfo.ToTitleCase(name.Trim().ToLower(Turkish)), name.Trim().ToUpper(Turkish) }.Distinct(StringComparer.Ordinal))
        {
            brands.AddRange((await trendyol.FindBrandsAsync(spelt, ct)).Where(brand => brand is { Id: not null, Name.Length: > 0 }).Select(brand => new TradeBrand(brand.Id!.Value, brand.Name!)));
        }

        await tree.KeepBrandsAsync(name, brands, ct);
    }

    private static IEnumerable<TradeNode> Nodes(WireCategory category, string above)
    {
        if (category is not { Id: { } id, Name: { Length: > 0 } name })
        {
            return [];
        }

        var path = above.Length == 0 ? name : above + Step + name;
        return (category.SubCategories ?? []).SelectMany(child => Nodes(child, path)).Prepend(new TradeNode(id, name, path, category.SubCategories is null or { Count: 0 }));
    }

    private static TradeAttribute Attribute(WireCategoryAttribute wire, IReadOnlyList<TradeValue> values) => new(wire.Attribute!.Id!.Value, wire.Attribute.Name!, values)
    {
        IsRequired = wire.Required ?? false,
        AllowsCustom = wire.AllowCustom ?? false,
        AllowsMany = wire.AllowMultipleAttributeValues ?? false,
        IsVarianter = wire.Varianter ?? false,
        IsSlicer = wire.Slicer ?? false,
    };
}
