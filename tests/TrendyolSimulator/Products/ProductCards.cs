using System.Globalization;
using System.Text.Json.Nodes;
using TrendyolSimulator.Catalogue;
using TrendyolSimulator.Catalogue.Trees;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Products;

/// <summary>How the marketplace writes the shop's range: a card for each model and colour, or what is not let in yet, size by size.</summary>
/// <param name="origin">Where the simulator is reached, for the addresses of pictures.</param>
internal sealed class ProductCards(World world, string origin)
{
    // Of numbers up to a million one in eleven cards has no picture yet, as in life.
    private const long WithoutPicture = 11;

    // The shop's own brand.
    private const long Own = 99;

    public JsonNode Unapproved(Variant variant) => new JsonObject
    {
        ["supplierId"] = world.Options.SellerId,
        ["productMainId"] = variant.Model,
        ["barcode"] = variant.Barcode,
        ["stockCode"] = variant.StockCode,
        ["title"] = variant.Title,
        ["brand"] = Brand(variant),
        ["category"] = Category(variant),
        ["quantity"] = world.Stock.Positions[variant.Barcode].Quantity,
        ["salePrice"] = SalePrice(variant),
        ["listPrice"] = ListPrice(variant),
        ["vatRate"] = world.Made.Find(variant.Barcode)?.Number("vatRate") ?? 10,
        ["media"] = Pictures(variant),
        ["attributes"] = new JsonArray(Colour(variant), Size(variant)),
        ["status"] = world.StandingOf(variant.Barcode).Approval,
        ["rejectReasonDetails"] = new JsonArray([.. world.StandingOf(variant.Barcode).Rejections.Select(one => new JsonObject { ["rejectReason"] = one.Reason, ["rejectReasonDetail"] = one.Detail })]),
    };

    public JsonNode Inventory(IGrouping<long, Variant> card) => new JsonObject
    {
        ["contentId"] = card.Key,
        ["productMainId"] = card.First().Model,
        ["variants"] = new JsonArray([.. card.Select(variant => new JsonObject
        {
            ["variantId"] = 1_500_000L + variant.Index,
            ["barcode"] = variant.Barcode,
            ["stockCode"] = variant.StockCode,
            ["quantity"] = world.Stock.Positions[variant.Barcode].Quantity,
            ["salePrice"] = SalePrice(variant),
            ["listPrice"] = ListPrice(variant),
        })]),
    };

    public JsonNode Card(IGrouping<long, Variant> card)
    {
        var first = card.First();
        return new JsonObject
        {
            ["contentId"] = card.Key,
            ["productMainId"] = first.Model,
            ["brand"] = Brand(first),
            ["category"] = Category(first),
            ["title"] = first.Title,
            ["description"] = world.Made.Find(first.Barcode)?.Text("description") ?? "<p></p>",
            ["images"] = Pictures(first),
            ["attributes"] = new JsonArray(Colour(first)),
            ["variants"] = new JsonArray([.. card.Select(Listed)]),
        };
    }

    private JsonNode Listed(Variant variant)
    {
        var standing = world.StandingOf(variant.Barcode);
        return new JsonObject
        {
            ["variantId"] = 1_500_000L + variant.Index,
            ["barcode"] = variant.Barcode,
            ["stockCode"] = variant.StockCode,
            ["attributes"] = new JsonArray(Size(variant)),
            ["onSale"] = standing.IsOnSale,
            ["archived"] = standing.Archived,
            ["locked"] = standing.Locked,
            ["lockReason"] = standing.LockReason,
            ["blacklisted"] = false,
            ["vatRate"] = world.Made.Find(variant.Barcode)?.Number("vatRate") ?? 10,
            ["commission"] = 21.5,
            ["stock"] = new JsonObject { ["quantity"] = world.Stock.Positions[variant.Barcode].Quantity },
            ["price"] = new JsonObject { ["salePrice"] = SalePrice(variant), ["listPrice"] = ListPrice(variant) },
        };
    }

    private decimal SalePrice(Variant variant) => world.Stock.Positions[variant.Barcode].SalePrice ?? variant.Price;

    private decimal ListPrice(Variant variant) => world.Stock.Positions[variant.Barcode].ListPrice ?? variant.Price;

    private JsonArray Pictures(Variant variant) => world.Made.Find(variant.Barcode)?.Item["images"] is JsonArray own ? own.DeepClone().AsArray() : variant.ContentId % WithoutPicture == 0
        ? []
        : new JsonArray(new JsonObject { ["url"] = string.Create(CultureInfo.InvariantCulture, $"{origin}/_sim/pictures/{variant.ContentId}.svg") });

    private JsonObject Brand(Variant variant)
    {
        var brand = BrandList.Find(world.Made.Find(variant.Barcode)?.Number("brandId") ?? Own) ?? throw new InvalidOperationException($"{variant.Barcode} has a brand that is not there.");
        return new JsonObject { ["id"] = brand.Id, ["name"] = brand.Name };
    }

    private static JsonObject Category(Variant variant) => new() { ["id"] = variant.CategoryId, ["name"] = CategoryTree.Find(variant.CategoryId)?.Name ?? "Ayakkabı" };

    private static JsonObject Colour(Variant variant) => new() { ["attributeId"] = 348, ["attributeName"] = "Web Color", ["attributeValue"] = variant.Colour };

    private static JsonObject Size(Variant variant) => new() { ["attributeId"] = 338, ["attributeName"] = "Beden", ["attributeValue"] = variant.Size };
}
