using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrendyolSimulator.Transport;

namespace TrendyolSimulator.Catalogue.Trees;

/// <summary>Brands, categories, attributes and their values (trendyol "Catalogue reads").</summary>
internal static class TreeEndpoints
{
    private const string Group = "tree.read";
    private const int SmallestBrandPage = 1_000;
    private const int LargestBrandPage = 2_000;
    private const int LargestValuePage = 1_000;

    public static IEnumerable<MarketEndpoint> All() =>
    [
        new("tree.categories", "GET", "product/product-categories", Group, _ => Body(Wrapped("categories", Nodes(null)))),
        new("tree.brands", "GET", "product/brands", Group, Brands),
        new("tree.brand", "GET", "product/brands/by-name", Group, BrandsByName),
        new("tree.attributes", "GET", "product/categories/{category}/attributes", Group, Attributes),
        new("tree.values", "GET", "product/categories/{category}/attributes/{attribute}/values", Group, Values),
    ];

    private static JsonArray Nodes(long? parent) => new([.. CategoryTree.All.Where(category => category.ParentId == parent).Select(category => new JsonObject
    {
        ["id"] = category.Id,
        ["name"] = category.Name,
        ["parentId"] = category.ParentId,
        ["subCategories"] = Nodes(category.Id),
    })]);

    private static Answer Brands(Call call)
    {
        var (page, size) = ((int)(call.Query.Number("page") ?? 0), (int)Math.Clamp(call.Query.Number("size") ?? SmallestBrandPage, SmallestBrandPage, LargestBrandPage));
        return page < 0 ? ErrorBodies.Keyed(400, "bad.request", "page 0'dan küçük olamaz.") : Body(Wrapped("brands", Listed(BrandList.All.Skip(page * size).Take(size))));
    }

    // Case-sensitive, as documented.
    private static Answer BrandsByName(Call call) => Body(Listed(BrandList.All.Where(brand => call.Query.Text("name") is { } name && brand.Name.Contains(name, StringComparison.Ordinal))));

    private static JsonArray Listed(IEnumerable<Brand> brands) => new([.. brands.Select(brand => new JsonObject { ["id"] = brand.Id, ["name"] = brand.Name, ["luxe"] = false })]);

    private static Answer Attributes(Call call)
    {
        var category = Id(call, "category");
        return Body(new JsonObject
        {
            ["id"] = category,
            ["name"] = CategoryTree.Find(category)?.Name,
            ["displayName"] = CategoryTree.Find(category)?.Name,
            ["categoryAttributes"] = new JsonArray([.. AttributeList.Of(category).Select(attribute => new JsonObject
            {
                ["categoryId"] = category,
                ["attribute"] = new JsonObject { ["id"] = attribute.Id, ["name"] = attribute.Name },
                ["required"] = attribute.Required,
                ["allowCustom"] = attribute.AllowCustom,
                ["varianter"] = attribute.Varianter,
                ["slicer"] = attribute.Slicer,
                ["allowMultipleAttributeValues"] = attribute.AllowMultiple,
            })]),
        });
    }

    /// <summary>Ids that do not exist answer an empty page; a page beyond the end is a 500, as measured.</summary>
    private static Answer Values(Call call)
    {
        var values = AttributeList.Of(Id(call, "category")).FirstOrDefault(attribute => attribute.Id == Id(call, "attribute"))?.Values ?? [];
        var (page, size) = ((int)(call.Query.Number("page") ?? 0), (int)Math.Clamp(call.Query.Number("size") ?? LargestValuePage, 1, LargestValuePage));
        if (page < 0 || (page > 0 && page * size >= values.Count))
        {
            return ErrorBodies.Classic(500, call.World.Clock.Now);
        }

        return Body(new JsonObject
        {
            ["totalElements"] = values.Count,
            ["totalPages"] = (values.Count + size - 1) / size,
            ["page"] = page,
            ["size"] = size,
            ["content"] = new JsonArray([.. values.Skip(page * size).Take(size).Select(value => new JsonObject { ["attributeValueId"] = value.Id, ["attributeValue"] = value.Name })]),
        });
    }

    private static long Id(Call call, string variable) => long.TryParse(call.Named(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    private static JsonObject Wrapped(string name, JsonArray content) => new() { [name] = content };

    private static Answer Body(JsonNode body) => Answer.Text(200, Answer.Json, body.ToJsonString(JsonSerializerOptions.Web));
}
