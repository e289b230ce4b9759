using System.Globalization;
using System.Text.Json.Nodes;
using TrendyolSimulator.Catalogue;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Products;

/// <summary>The shop's range as approved product cards: one a model and colour.</summary>
/// <param name="origin">Where the simulator is reached, for the addresses of pictures.</param>
internal sealed class ProductCards(World world, string origin)
{
    // Of numbers up to a million one in eleven cards has no picture yet, as in life.
    private const long WithoutPicture = 11;

    private readonly List<IGrouping<long, Variant>> cards = [.. world.Shop.Variants.Where(variant => !world.TakenOff.Contains(variant.ContentId)).GroupBy(variant => variant.ContentId)];

    public int Count => cards.Count;

    public IEnumerable<JsonNode> Take(int from, int count) => cards.Skip(from).Take(count).Select(Card);

    private JsonNode Card(IGrouping<long, Variant> card)
    {
        var first = card.First();
        var pictures = card.Key % WithoutPicture == 0 ? [] : new JsonArray(new JsonObject { ["url"] = string.Create(CultureInfo.InvariantCulture, $"{origin}/_sim/pictures/{card.Key}.svg") });
        return new JsonObject
        {
            ["contentId"] = card.Key,
            ["productMainId"] = first.Model,
            ["brand"] = new JsonObject { ["id"] = 99, ["name"] = "Güllü" },
            ["category"] = new JsonObject { ["id"] = first.CategoryId, ["name"] = "Ayakkabı" },
            ["title"] = first.Title,
            ["description"] = "<p></p>",
            ["images"] = pictures,
            ["attributes"] = new JsonArray(new JsonObject { ["attributeId"] = 348, ["attributeName"] = "Web Color", ["attributeValue"] = first.Colour }),
            ["variants"] = new JsonArray([.. card.Select(Size)]),
        };
    }

    private JsonNode Size(Variant variant) => new JsonObject
    {
        ["variantId"] = 1_500_000L + variant.Index,
        ["barcode"] = variant.Barcode,
        ["stockCode"] = variant.StockCode,
        ["attributes"] = new JsonArray(new JsonObject { ["attributeId"] = 338, ["attributeName"] = "Beden", ["attributeValue"] = variant.Size }),
        ["onSale"] = true,
        ["archived"] = false,
        ["locked"] = false,
        ["blacklisted"] = false,
        ["vatRate"] = 10,
        ["commission"] = 21.5,
        ["stock"] = new JsonObject { ["quantity"] = world.Stock.Positions[variant.Barcode].Quantity },
        ["price"] = new JsonObject { ["salePrice"] = world.Stock.Positions[variant.Barcode].SalePrice ?? variant.Price, ["listPrice"] = world.Stock.Positions[variant.Barcode].ListPrice ?? variant.Price },
    };
}
